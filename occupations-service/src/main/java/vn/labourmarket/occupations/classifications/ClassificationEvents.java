package vn.labourmarket.occupations.classifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.outbox.Outbox;

/** Tells the other services what a version holds. */
@ApplicationScoped
class ClassificationEvents {
  private static final int CHUNK = 500;

  private final ItemStore items;
  private final Outbox outbox;

  ClassificationEvents(ItemStore items, Outbox outbox) {
    this.items = items;
    this.outbox = outbox;
  }

  /**
   * Adds one event per item.
   *
   * @return SHA-256 over what was sent, in the order of the codes
   */
  String addItems(ClassificationVersion version) {
    ContentHash hash = new ContentHash();
    List<Event<?>> chunk = new ArrayList<>(CHUNK);
    items.each(
        version.id,
        item -> {
          ClassificationItemState state = state(version, item);
          add(hash, state);
          chunk.add(
              new Event<>(
                  EventType.CLASSIFICATION_ITEM_CHANGED,
                  version.ref() + "/" + item.code(),
                  version.revision,
                  state));
          if (chunk.size() == CHUNK) {
            outbox.addAll(chunk);
            chunk.clear();
          }
        });
    outbox.addAll(chunk);
    return hash.hex();
  }

  /** Adds the event of a published version, whose entity has been flushed. */
  void add(ClassificationVersion version) {
    outbox.add(
        new Event<>(
            EventType.CLASSIFICATION_PUBLISHED,
            version.ref().toString(),
            version.eventVersion(),
            new ClassificationState(
                version.scheme,
                version.versionId,
                Objects.requireNonNull(version.nameVi),
                Objects.requireNonNull(version.nameEn),
                Objects.requireNonNull(version.validFrom),
                version.validTo,
                Objects.requireNonNull(version.legalBasis),
                version.itemCount,
                Objects.requireNonNull(version.contentHash))));
  }

  private static ClassificationItemState state(
      ClassificationVersion version, ClassificationItem item) {
    return new ClassificationItemState(
        version.scheme,
        version.versionId,
        item.code(),
        item.level(),
        item.parentCode(),
        item.titleVi(),
        item.titleEn(),
        item.titleViOfficial(),
        item.minimum(),
        item.maximum());
  }

  private static void add(ContentHash hash, ClassificationItemState item) {
    hash.add(
        item.code(),
        item.level(),
        item.parentCode(),
        item.titleVi(),
        item.titleEn(),
        item.titleViOfficial(),
        item.minimum(),
        item.maximum());
  }
}
