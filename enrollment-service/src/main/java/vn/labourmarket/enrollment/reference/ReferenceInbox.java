package vn.labourmarket.enrollment.reference;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import javax.sql.DataSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.events.catalogue.ReportingObligationState;
import vn.labourmarket.platform.inbox.Inbox;
import vn.labourmarket.platform.inbox.InboxBuilder;
import vn.labourmarket.platform.inbox.Inboxes;
import vn.labourmarket.platform.time.VietnamTime;

/** Takes in what occupations-service publishes. */
@Singleton
class ReferenceInbox {
  private final Inbox inbox;

  ReferenceInbox(Inboxes inboxes, DataSource dataSource) {
    this.inbox = reading(inboxes.named("enrollment-reference", dataSource)).build();
  }

  /** What an inbox has to do to keep the copies. */
  static InboxBuilder reading(InboxBuilder inbox) {
    return inbox
        .on(
            Topic.CLASSIFICATION,
            ClassificationState.class,
            (transaction, event) -> ReferenceCopy.store(transaction, event.payload()))
        .on(Topic.CLASSIFICATION_ITEM, ClassificationItemState.class, new TrainingFieldCopy())
        .on(
            Topic.AREA,
            AreaState.class,
            (transaction, event) ->
                ReferenceCopy.store(
                    transaction,
                    event.payload(),
                    LocalDate.ofInstant(event.occurredAt(), VietnamTime.ZONE)))
        .on(
            Topic.AREA_SUCCESSION,
            AreaSuccessionState.class,
            (transaction, event) -> ReferenceCopy.store(transaction, event.payload()))
        .on(
            Topic.REPORTING_OBLIGATION,
            ReportingObligationState.class,
            (transaction, event) -> ReferenceCopy.store(transaction, event.payload()));
  }

  void start(@Observes StartupEvent event) {
    inbox.start();
  }

  void stop(@Observes ShutdownEvent event) {
    inbox.close();
  }

  /** Whether all that was published before the start is here. */
  boolean caughtUp() {
    return inbox.caughtUp();
  }
}
