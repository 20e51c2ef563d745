package vn.labourmarket.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
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

  /** A bucket, and what this replica took out of it since it was made. */
  private record Meter(Bucket bucket, LongAdder taken) {}

  private final LimitsConfig config;
  private final LoadingCache<String, Meter> meters;

  Limits(LimitsConfig config) {
    this.config = config;
    this.meters =
        Caffeine.newBuilder()
            .maximumSize(config.mostRemembered())
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build(this::meter);
  }

  private Meter meter(String subject) {
    int most = mostOf(subject);
    Bucket bucket =
        Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW)).build();
    return new Meter(bucket, new LongAdder());
  }

  private int mostOf(String subject) {
    return subject.startsWith(Subjects.CLIENT)
        ? config.clientPerMinute()
        : config.strangerPerMinute();
  }

  /**
   * Whether a request may pass.
   *
   * @param headers what the caller is told with the answer
   * @param refusal why it may not pass
   */
  public record Verdict(Map<String, String> headers, Optional<Problem> refusal) {}

  /** Takes one request of a client's. */
  public Verdict client(UUID client) {
    return take(Subjects.client(client), "client");
  }

  /** Takes one request that shows nothing valid of who makes it. */
  public Verdict stranger(Optional<InetAddress> address) {
    return take(Subjects.address(address), "address");
  }

  private Verdict take(String subject, String policy) {
    Meter meter = meters.get(subject);
    ConsumptionProbe probe = meter.bucket.tryConsumeAndReturnRemaining(1);
    long most = mostOf(subject);
    long reset = seconds(probe.getNanosToWaitForReset());
    Map<String, String> headers =
        Map.of(
            "RateLimit-Policy",
            "\"" + policy + "\";q=" + most + ";w=" + WINDOW.toSeconds(),
            "RateLimit",
            "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + reset);
    if (probe.isConsumed()) {
      meter.taken.increment();
      return new Verdict(headers, Optional.empty());
    }
    return new Verdict(headers, Optional.of(refusal(most, probe)));
  }

  private static Problem refusal(long most, ConsumptionProbe probe) {
    long wait = Math.max(FIRST_SECONDS, seconds(probe.getNanosToWaitForRefill()));
    return LimitProblem.TOO_MANY_REQUESTS
        .because(
            "Tối đa %d yêu cầu mỗi phút; hãy thử lại sau %d giây.".formatted(most, wait),
            "At most %d requests a minute; retry in %d seconds.".formatted(most, wait))
        .withHeader("Retry-After", Long.toString(wait));
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }

  /** What this replica let through, by subject, since it first met the subject. */
  Map<String, Long> taken() {
    Map<String, Long> found = new HashMap<>();
    meters.asMap().forEach((subject, meter) -> found.put(subject, meter.taken.sum()));
    return found;
  }

  /** Takes what another replica let through. */
  void takenElsewhere(String subject, long requests) {
    meters.get(subject).bucket.consumeIgnoringRateLimits(requests);
  }
}
