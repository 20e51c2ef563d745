package vn.labourmarket.gateway.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.Market;
import vn.labourmarket.gateway.market.MarketInbox;
import vn.labourmarket.gateway.market.MarketQuery;
import vn.labourmarket.gateway.routing.Upstreams;

/** How new figures are, and whose figures may be missing. */
@ApplicationScoped
public class Freshness {
  private final Market market;
  private final MarketInbox inbox;
  private final Upstreams upstreams;

  Freshness(Market market, MarketInbox inbox, Upstreams upstreams) {
    this.market = market;
    this.inbox = inbox;
    this.upstreams = upstreams;
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

  /** The owning service, when it is away or when not all it published has been read yet. */
  public List<String> incomplete(Subject subject) {
    boolean missing = !inbox.caughtUp() || upstreams.unreachable().contains(subject.service());
    return missing ? List.of(subject.service()) : List.of();
  }
}
