package vn.labourmarket.demand.reference;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import javax.sql.DataSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.events.catalogue.CrosswalkMappingState;
import vn.labourmarket.events.catalogue.OccupationState;
import vn.labourmarket.platform.inbox.Inbox;
import vn.labourmarket.platform.inbox.InboxBuilder;
import vn.labourmarket.platform.inbox.Inboxes;
import vn.labourmarket.platform.time.VietnamTime;

/** Feeds the local copies from Kafka. */
@ApplicationScoped
class ReferenceListener {
  private final Inbox inbox;

  ReferenceListener(Inboxes inboxes, DataSource database) {
    inbox = reading(inboxes.named("labour-demand-reference", database)).build();
  }

  /** What an inbox has to do to keep the copies. */
  static InboxBuilder reading(InboxBuilder inbox) {
    return inbox
        .on(
            Topic.CLASSIFICATION,
            ClassificationState.class,
            (transaction, event) -> ReferenceWriter.classification(transaction, event.payload()))
        .on(
            Topic.CLASSIFICATION_ITEM,
            ClassificationItemState.class,
            (transaction, event) -> ReferenceWriter.item(transaction, event.payload()))
        .on(
            Topic.AREA,
            AreaState.class,
            (transaction, event) ->
                ReferenceWriter.area(
                    transaction,
                    event.payload(),
                    LocalDate.ofInstant(event.occurredAt(), VietnamTime.ZONE)))
        .on(
            Topic.AREA_SUCCESSION,
            AreaSuccessionState.class,
            (transaction, event) -> ReferenceWriter.succession(transaction, event.payload()))
        .on(
            Topic.OCCUPATION,
            OccupationState.class,
            (transaction, event) -> ReferenceWriter.occupation(transaction, event))
        .on(
            Topic.CROSSWALK_MAPPING,
            CrosswalkMappingState.class,
            (transaction, event) -> ReferenceWriter.mapping(transaction, event.payload()));
  }

  void start(@Observes StartupEvent started) {
    inbox.start();
  }

  /** Whether all that was published before the start is here. */
  boolean caughtUp() {
    return inbox.caughtUp();
  }

  void stop(@Observes ShutdownEvent ending) {
    inbox.close();
  }
}
