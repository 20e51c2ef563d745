package vn.labourmarket.gateway.market;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Topic;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.demand.EmployerState;
import vn.labourmarket.events.demand.SurveyResponseState;
import vn.labourmarket.events.demand.SurveyRoundState;
import vn.labourmarket.events.demand.VacancyState;
import vn.labourmarket.events.enrollment.InstitutionState;
import vn.labourmarket.events.enrollment.PlanState;
import vn.labourmarket.events.enrollment.ReportState;
import vn.labourmarket.platform.inbox.Inbox;
import vn.labourmarket.platform.inbox.Inboxes;

/** Fills the read model from Kafka. What facts refer to is applied before the facts. */
@ApplicationScoped
public class MarketInbox {
  /** Longer than a broker's restart or a new distribution of partitions, which delay a little. */
  private static final Duration STALE_AFTER = Duration.ofSeconds(10);

  private final Inboxes inboxes;
  private final AtomicLong openings = new AtomicLong();
  private final javax.sql.DataSource market;
  private volatile @Nullable Inbox inbox;

  MarketInbox(Inboxes inboxes, @DataSource("market") javax.sql.DataSource market) {
    this.inboxes = inboxes;
    this.market = market;
  }

  private Inbox build() {
    return inboxes
        .named("gateway-market", market)
        .on(Topic.AREA, AreaState.class, new AreaProjection())
        .on(Topic.AREA_SUCCESSION, AreaSuccessionState.class, new AreaSuccessionProjection())
        .on(Topic.CLASSIFICATION_ITEM, ClassificationItemState.class, ReferenceProjections.items())
        .on(Topic.INSTITUTION, InstitutionState.class, ReferenceProjections.institutions())
        .on(Topic.EMPLOYER, EmployerState.class, ReferenceProjections.employers())
        .on(Topic.SURVEY_ROUND, SurveyRoundState.class, ReferenceProjections.rounds())
        .on(Topic.PLAN, PlanState.class, new PlanProjection())
        .on(Topic.REPORT, ReportState.class, new ReportProjection())
        .on(Topic.SURVEY_RESPONSE, SurveyResponseState.class, new ResponseProjection())
        .on(Topic.VACANCY, VacancyState.class, new VacancyProjection())
        .build();
  }

  void start(@Observes StartupEvent start) {
    open();
  }

  void stop(@Observes ShutdownEvent stop) {
    close();
  }

  void open() {
    Inbox opened = build();
    inbox = opened;
    openings.incrementAndGet();
    opened.start();
  }

  void close() {
    Inbox open = inbox;
    if (open != null) {
      open.close();
    }
  }

  /** Grows each time that reading begins anew; 0 before the first. */
  long opening() {
    return openings.get();
  }

  /** Whether everything published before this start is in the read model. */
  public boolean caughtUp() {
    Inbox open = inbox;
    return open != null && open.caughtUp();
  }

  /** Whether all that services have published is in the read model, or was seconds ago. */
  public boolean isCurrent() {
    Inbox open = inbox;
    return open != null && open.caughtUp() && open.wasAtEndWithin(STALE_AFTER);
  }
}
