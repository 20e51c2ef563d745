package vn.labourmarket.platform.test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.InternalTokens;

/** A caller with a token that the services accept, signed as the gateway would. */
public final class TestCaller {
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Caller caller;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private TestCaller(Caller caller) {
    this.caller = caller;
  }

  /** Someone with these roles, everywhere, without an organisation. */
  public static TestCaller with(String... roles) {
    return new TestCaller(
        new Caller(UUID.randomUUID(), "test", Set.of(roles), Optional.empty(), Set.of(), true));
  }

  public TestCaller of(UUID organisation) {
    return new TestCaller(
        new Caller(
            caller.clientId(),
            caller.name(),
            caller.roles(),
            Optional.of(organisation),
            caller.areaIds(),
            caller.everywhere()));
  }

  /** Bound to areas; none means it may act nowhere. */
  public TestCaller in(UUID... areas) {
    return new TestCaller(
        new Caller(
            caller.clientId(),
            caller.name(),
            caller.roles(),
            caller.organisationId(),
            Set.of(areas),
            false));
  }

  public Caller caller() {
    return caller;
  }

  /** Value of the {@code Authorization} header for a service. */
  public String bearer(@Nullable String audience) {
    return tokens.computeIfAbsent(
        String.valueOf(audience),
        wanted -> "Bearer " + new InternalTokens(TestKeys.privateKey(), LIFE).mint(caller, wanted));
  }
}
