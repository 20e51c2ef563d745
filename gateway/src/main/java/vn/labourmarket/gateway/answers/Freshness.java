package vn.labourmarket.gateway.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.Market;
import vn.labourmarket.gateway.market.MarketInbox;
import vn.labourmarket.gateway.market.MarketQuery;
import vn.labourmarket.gateway.routing.Upstreams;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.requests.Parameters;

/** How new figures are, and whose figures may be missing. */
@ApplicationScoped
public class Freshness {
  private static final String AS_OF = "asOf";

  /** A caller whose clock is ahead may ask for what it takes for now. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  /** The service that owns areas, titles and classifications. */
  private static final String CATALOGUE = "occupations";

  private final Market market;
  private final MarketInbox inbox;
  private final Upstreams upstreams;
  private final Clock clock;

  Freshness(Market market, MarketInbox inbox, Upstreams upstreams, Clock clock) {
    this.market = market;
    this.inbox = inbox;
    this.upstreams = upstreams;
    this.clock = clock;
  }

  /**
   * When the newest change that the figures know was made. It comes from the events, not from the
   * time at which they were read, so that a rebuilt read model says the same.
   *
   * @param asked what the caller asked for with {@code ?asOf=}
   */
  public @Nullable Instant asOf(Subject subject, @Nullable Instant asked) {
    if (asked != null) {
      return asked;
    }
    String tables =
        switch (subject) {
          case ENROLLMENT ->
              """
              select greatest((select max(recorded_at) from report_version),
                (select max(recorded_at) from plan_version),
                (select max(recorded_at) from institution),
                (select max(recorded_at) from area))
              """;
          case DEMAND ->
              """
              select greatest((select max(recorded_at) from response_version),
                (select max(recorded_at) from survey_round),
                (select max(recorded_at) from employer),
                (select max(recorded_at) from area))
              """;
          case VACANCIES ->
              """
              select greatest((select max(recorded_at) from vacancy_version),
                (select max(recorded_at) from employer),
                (select max(recorded_at) from area))
              """;
        };
    OffsetDateTime newest =
        market.list(MarketQuery.of(tables), row -> row.getObject(1, OffsetDateTime.class)).get(0);
    return newest == null ? null : newest.toInstant();
  }

  /**
   * The owning service, when it is away; it and the catalogue, whose areas and titles are in every
   * answer, when not all they published is in the figures: at the start, while Kafka is away or
   * while the read model is behind.
   */
  public List<String> incomplete(Subject subject) {
    if (!inbox.isCurrent()) {
      return Stream.of(CATALOGUE, subject.service()).sorted().toList();
    }
    return upstreams.unreachable().contains(subject.service())
        ? List.of(subject.service())
        : List.of();
  }

  /**
   * Reads {@code ?asOf=}: what is known at an instant is certain only when it is over.
   *
   * @return null for now
   */
  public @Nullable Instant asked(@Nullable String text) {
    Instant asked = Parameters.instant(AS_OF, text);
    Instant now = clock.instant();
    if (asked != null && asked.isAfter(now.plus(CLOCKS_APART))) {
      throw PlatformProblem.INVALID_PARAMETER
          .because(
              "Thời điểm «asOf» ở tương lai, chưa biết lúc đó có số liệu gì.",
              "The instant “asOf” is in the future; what will be known then is not known yet.")
          .with("parameter", AS_OF);
    }
    return asked != null && asked.isAfter(now) ? null : asked;
  }
}
