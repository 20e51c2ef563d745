package vn.labourmarket.enrollment.reference;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.platform.inbox.EventHandler;
import vn.labourmarket.platform.inbox.ReceivedEvent;

/** Keeps the codes of the training lists; the items of all other schemes pass by. */
final class TrainingFieldCopy implements EventHandler<ClassificationItemState> {
  static final String SCHEME = "training-field";

  static void store(Connection transaction, ClassificationState state) throws SQLException {
    noteChange(transaction);
    ReferenceCopy.run(
        transaction,
        """
        insert into training_field_version (version, valid_from, valid_to, item_count)
        values (?, ?, ?, ?)
        on conflict (version) do update set valid_from = excluded.valid_from,
          valid_to = excluded.valid_to, item_count = excluded.item_count
        """,
        state.version(),
        state.validFrom(),
        state.validTo(),
        state.itemCount());
  }

  @Override
  public void apply(Connection transaction, ReceivedEvent<ClassificationItemState> event)
      throws SQLException {
    applyAll(transaction, List.of(event));
  }

  /** A list has thousands of items, and they come together. */
  @Override
  public void applyAll(Connection transaction, List<ReceivedEvent<ClassificationItemState>> events)
      throws SQLException {
    List<ClassificationItemState> items =
        events.stream()
            .map(ReceivedEvent::payload)
            .filter(it -> it.scheme().equals(SCHEME))
            .toList();
    if (items.isEmpty()) {
      return;
    }
    noteChange(transaction);
    try (PreparedStatement insert =
        transaction.prepareStatement(
            """
            insert into training_field (version, code)
            select * from unnest(?::text[], ?::text[]) on conflict do nothing
            """)) {
      insert.setArray(1, texts(transaction, items.stream().map(ClassificationItemState::version)));
      insert.setArray(2, texts(transaction, items.stream().map(ClassificationItemState::code)));
      insert.executeUpdate();
    }
  }

  private static Array texts(Connection transaction, Stream<String> values) throws SQLException {
    return transaction.createArrayOf("text", values.toArray());
  }

  /** First of all: its lock keeps writers in line, so that none deadlock. */
  private static void noteChange(Connection transaction) throws SQLException {
    ReferenceCopy.run(transaction, "update training_field_revision set revision = revision + 1");
  }
}
