package vn.labourmarket.gateway.access;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.InternalTokens;
import vn.labourmarket.platform.access.Role;

/** An accepted API key or token, with the internal tokens made for its caller so far. */
public final class Credential {
  private record Minted(String token, long renewAtNanos) {}

  private final Caller caller;
  private final @Nullable UUID keyId;
  private final @Nullable Instant expiresAt;
  private final AllowedNetworks networks;
  private final Map<String, Minted> tokens;

  Credential(
      Caller caller, @Nullable UUID keyId, @Nullable Instant expiresAt, AllowedNetworks networks) {
    this(caller, keyId, expiresAt, networks, new ConcurrentHashMap<>(4));
  }

  /** Of a user of an identity provider, who has no key. */
  static Credential ofUser(Caller caller) {
    return new Credential(caller, null, null, AllowedNetworks.ALL);
  }

  private Credential(
      Caller caller,
      @Nullable UUID keyId,
      @Nullable Instant expiresAt,
      AllowedNetworks networks,
      Map<String, Minted> tokens) {
    this.caller = speaking(caller);
    this.keyId = keyId;
    this.expiresAt = expiresAt;
    this.networks = networks;
    this.tokens = tokens;
  }

  /**
   * An employer that nobody has named an organisation for speaks for one of its own, which has the
   * caller's id: so it can register and go on with the same credential. Every caller passes here,
   * with a key or from an identity provider.
   */
  private static Caller speaking(Caller who) {
    return who.has(Role.EMPLOYER) && who.organisationId().isEmpty()
        ? new Caller(
            who.clientId(),
            who.name(),
            who.roles(),
            Optional.of(who.clientId()),
            who.areaIds(),
            who.everywhere())
        : who;
  }

  public Caller caller() {
    return caller;
  }

  @Nullable UUID keyId() {
    return keyId;
  }

  boolean isBoundToNetworks() {
    return !networks.isEverywhere();
  }

  boolean mayBeUsedFrom(Optional<InetAddress> address) {
    return networks.allow(address);
  }

  boolean expiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Signing costs a millisecond, so tokens are kept as long as the caller stays the same. */
  Credential keepingTokensOf(@Nullable Credential before) {
    return before != null && before.caller.equals(caller)
        ? new Credential(caller, keyId, expiresAt, networks, before.tokens)
        : this;
  }

  String tokenFor(String audience, InternalTokens minting) {
    long now = System.nanoTime();
    Minted kept = tokens.get(audience);
    if (kept != null && now - kept.renewAtNanos < 0) {
      return kept.token;
    }
    String token = minting.mint(caller, audience);
    tokens.put(audience, new Minted(token, now + minting.lifetime().toNanos() * 4 / 5));
    return token;
  }
}
