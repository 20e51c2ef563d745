package vn.labourmarket.demand.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.events.catalogue.CrosswalkMappingState;
import vn.labourmarket.events.catalogue.OccupationState;
import vn.labourmarket.platform.inbox.ReceivedEvent;
import vn.labourmarket.platform.time.VietnamTime;

/** Writes what arrived from Kafka into the local copies, inside the inbox's transaction. */
final class ReferenceWriter {
  private ReferenceWriter() {}

  static void classification(Connection transaction, ClassificationState state)
      throws SQLException {
    write(
        transaction,
        """
        insert into reference_classification (scheme, version, valid_from, valid_to, item_count)
        values (?, ?, ?, ?, ?)
        on conflict (scheme, version) do update set valid_from = excluded.valid_from,
          valid_to = excluded.valid_to, item_count = excluded.item_count
        """,
        state.scheme(),
        state.version(),
        state.validFrom(),
        state.validTo(),
        state.itemCount());
  }

  static void item(Connection transaction, ClassificationItemState state) throws SQLException {
    if (Scheme.of(state.scheme()).isEmpty()) {
      return;
    }
    write(
        transaction,
        """
        insert into reference_item
          (scheme, version, code, level, title_vi, title_en, minimum, maximum)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (scheme, version, code) do update set level = excluded.level,
          title_vi = excluded.title_vi, title_en = excluded.title_en,
          minimum = excluded.minimum, maximum = excluded.maximum
        """,
        state.scheme(),
        state.version(),
        state.code(),
        state.level(),
        state.titleVi(),
        state.titleEn(),
        state.minimum(),
        state.maximum());
  }

  /**
   * Writes an area.
   *
   * @param told day on which it was told of; its name is the one of that day
   */
  static void area(Connection transaction, AreaState state, LocalDate told) throws SQLException {
    AreaState.DatedName name =
        state.nameOn(told).orElseThrow(() -> new IllegalArgumentException("area without a name"));
    write(
        transaction,
        """
        insert into reference_area (id, level, code, name_vi, name_en, valid_from, valid_to)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set level = excluded.level, code = excluded.code,
          name_vi = excluded.name_vi, name_en = excluded.name_en,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to
        """,
        state.id(),
        state.level(),
        state.code(),
        name.nameVi(),
        name.nameEn(),
        state.validFrom(),
        state.validTo());
  }

  /** One with weight 0 was withdrawn. */
  static void succession(Connection transaction, AreaSuccessionState state) throws SQLException {
    write(
        transaction,
        """
        insert into reference_area_succession (from_id, to_id, effective_on, withdrawn)
        values (?, ?, ?, ?)
        on conflict (from_id, to_id) do update
        set effective_on = excluded.effective_on, withdrawn = excluded.withdrawn
        """,
        state.fromId(),
        state.toId(),
        state.effectiveOn(),
        state.weight().signum() == 0);
  }

  static void occupation(Connection transaction, ReceivedEvent<OccupationState> event)
      throws SQLException {
    OccupationState state = event.payload();
    write(
        transaction,
        """
        insert into reference_occupation
          (code, vsco_version, vsco_code, name_vi, name_en, deprecated_on, replaced_by)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (code) do update set vsco_version = excluded.vsco_version,
          vsco_code = excluded.vsco_code, name_vi = excluded.name_vi, name_en = excluded.name_en,
          deprecated_on = excluded.deprecated_on, replaced_by = excluded.replaced_by
        """,
        state.code(),
        state.vscoVersion(),
        state.vscoCode(),
        state.nameVi(),
        state.nameEn(),
        deprecatedOn(event),
        transaction.createArrayOf("text", state.replacedBy().toArray()));
  }

  /**
   * A planned day counts from the first event that names it: it holds though the event of the day
   * itself comes late. One that is deprecated without a day is so from when that was said.
   */
  private static @Nullable LocalDate deprecatedOn(ReceivedEvent<OccupationState> event) {
    OccupationState state = event.payload();
    return state.deprecatedOn() == null && state.status().equals("DEPRECATED")
        ? LocalDate.ofInstant(event.occurredAt(), VietnamTime.ZONE)
        : state.deprecatedOn();
  }

  /** One edition of a crosswalk replaces the other: what a code became before is forgotten. */
  static void mapping(Connection transaction, CrosswalkMappingState state) throws SQLException {
    if (!isIndustry(state.fromScheme()) || !isIndustry(state.toScheme())) {
      return;
    }
    List<CrosswalkMappingState.Share> targets = state.targets();
    write(
        transaction,
        """
        insert into reference_industry_mapping (from_version, to_version, code, to_codes, weights)
        values (?, ?, ?, ?, ?)
        on conflict (from_version, to_version, code) do update
        set to_codes = excluded.to_codes, weights = excluded.weights
        """,
        state.fromVersion(),
        state.toVersion(),
        state.code(),
        transaction.createArrayOf(
            "text", targets.stream().map(CrosswalkMappingState.Share::code).toArray()),
        transaction.createArrayOf(
            "numeric", targets.stream().map(CrosswalkMappingState.Share::weight).toArray()));
  }

  private static boolean isIndustry(String scheme) {
    return scheme.equals(Scheme.INDUSTRY.code());
  }

  /** The revision first: all writers take that row's lock before any other, so none deadlock. */
  private static void write(Connection transaction, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement revision =
        transaction.prepareStatement("update reference_revision set revision = revision + 1")) {
      revision.executeUpdate();
    }
    try (PreparedStatement statement = transaction.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
