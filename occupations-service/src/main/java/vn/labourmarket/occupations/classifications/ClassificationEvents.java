package vn.labourmarket.occupations.classifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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
    MessageDigest digest = sha256();
    List<Event<?>> chunk = new ArrayList<>(CHUNK);
    items.each(
        version.id,
        item -> {
          ClassificationItemState state = state(version, item);
          digest.update(line(state).getBytes(StandardCharsets.UTF_8));
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
    return HexFormat.of().formatHex(digest.digest());
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

  private static String line(ClassificationItemState item) {
    return "%s\u001f%d\u001f%s\u001f%s\u001f%s\u001f%s\u001f%s\u001f%s\n"
        .formatted(
            item.code(),
            item.level(),
            item.parentCode(),
            item.titleVi(),
            item.titleEn(),
            item.titleViOfficial(),
            item.minimum(),
            item.maximum());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
