package vn.labourmarket.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import vn.labourmarket.platform.problems.Problem;

/** Decides in memory whether one more request may pass; never waits for anything. */
@ApplicationScoped
public class Limits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final long FIRST_SECONDS = 1;
  private static final String POLICY = "RateLimit-Policy";
  private static final String STATE = "RateLimit";

  /** A bucket, and what this replica took out of it since it was made. */
  private record Meter(Bucket bucket, LongAdder taken) {}

  private final LimitsConfig config;
  private final TimeMeter time;
  private final LoadingCache<String, Meter> meters;
  private final String policyOfKnown;
  private final String policyOfStrangers;

  @Inject
  Limits(LimitsConfig config) {
    this(config, TimeMeter.SYSTEM_NANOTIME);
  }

  Limits(LimitsConfig config, TimeMeter time) {
    this.config = config;
    this.time = time;
    this.meters =
        Caffeine.newBuilder()
            .maximumSize(config.mostRemembered())
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build(this::meter);
    this.policyOfKnown = policy(Subject.CLIENT) + ", " + policy(Subject.ADDRESS);
    this.policyOfStrangers = policy(Subject.STRANGER);
  }

  private Meter meter(String name) {
    int most = most(Subject.ofName(name));
    Bucket bucket =
        Bucket.builder()
            .withCustomTimePrecision(time)
            .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
            .build();
    return new Meter(bucket, new LongAdder());
  }

  private int most(Subject subject) {
    return switch (subject) {
      case CLIENT -> config.clientPerMinute();
      case ADDRESS -> config.addressPerMinute();
      case STRANGER -> config.strangerPerMinute();
    };
  }

  private String policy(Subject subject) {
    return '"' + subject.policy() + "\";q=" + most(subject) + ";w=" + WINDOW.toSeconds();
  }

  /**
   * Whether a request may pass.
   *
   * @param headers what the caller is told with the answer
   * @param refusal why it may not pass
   */
  public record Verdict(Map<String, String> headers, Optional<Problem> refusal) {}

  /** Takes one request of a client's, which counts for the address it was sent from as well. */
  public Verdict client(UUID client, Optional<InetAddress> address) {
    Meter own = meters.get(Subject.client(client));
    ConsumptionProbe ofClient = own.bucket.tryConsumeAndReturnRemaining(1);
    if (!ofClient.isConsumed()) {
      // What it asks too much must not be taken from others at its address.
      return refused(Subject.CLIENT, policyOfKnown, ofClient);
    }
    Meter shared = meters.get(Subject.ADDRESS.at(address));
    ConsumptionProbe ofAddress = shared.bucket.tryConsumeAndReturnRemaining(1);
    if (!ofAddress.isConsumed()) {
      own.bucket.addTokens(1);
      return refused(Subject.ADDRESS, policyOfKnown, ofAddress);
    }
    own.taken.increment();
    shared.taken.increment();
    return passed(
        policyOfKnown, state(Subject.CLIENT, ofClient) + ", " + state(Subject.ADDRESS, ofAddress));
  }

  /** Takes one request that shows nothing valid of who makes it. */
  public Verdict stranger(Optional<InetAddress> address) {
    Meter meter = meters.get(Subject.STRANGER.at(address));
    ConsumptionProbe probe = meter.bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      return refused(Subject.STRANGER, policyOfStrangers, probe);
    }
    meter.taken.increment();
    return passed(policyOfStrangers, state(Subject.STRANGER, probe));
  }

  private static Verdict passed(String policy, String state) {
    return new Verdict(Map.of(POLICY, policy, STATE, state), Optional.empty());
  }

  private Verdict refused(Subject subject, String policy, ConsumptionProbe probe) {
    return new Verdict(
        Map.of(POLICY, policy, STATE, state(subject, probe)), Optional.of(refusal(subject, probe)));
  }

  private static String state(Subject subject, ConsumptionProbe probe) {
    long reset = seconds(probe.getNanosToWaitForReset());
    return '"' + subject.policy() + "\";r=" + probe.getRemainingTokens() + ";t=" + reset;
  }

  private Problem refusal(Subject subject, ConsumptionProbe probe) {
    long wait = Math.max(FIRST_SECONDS, seconds(probe.getNanosToWaitForRefill()));
    return LimitProblem.TOO_MANY_REQUESTS
        .because(
            "Tối đa %d yêu cầu mỗi phút %s; hãy thử lại sau %d giây."
                .formatted(most(subject), subject.inVietnamese(), wait),
            "At most %d requests a minute %s; retry in %d seconds."
                .formatted(most(subject), subject.inEnglish(), wait))
        .withHeader("Retry-After", Long.toString(wait));
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }

  /** What this replica let through, by name of the subject, since it first met the subject. */
  Map<String, Long> taken() {
    Map<String, Long> found = new HashMap<>();
    meters.asMap().forEach((name, meter) -> found.put(name, meter.taken.sum()));
    return found;
  }

  /** Takes what another replica let through. */
  void takenElsewhere(String name, long requests) {
    meters.get(name).bucket.consumeIgnoringRateLimits(requests);
  }
}
