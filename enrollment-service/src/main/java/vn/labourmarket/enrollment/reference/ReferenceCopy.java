package vn.labourmarket.enrollment.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.events.catalogue.ReportingObligationState;

/** Writes what occupations-service published into the local copy. */
final class ReferenceCopy {
  private static final String AREA_SCHEME = "area";

  private ReferenceCopy() {}

  static void store(Connection transaction, ClassificationState state) throws SQLException {
    if (state.scheme().equals(AREA_SCHEME)) {
      storeAreas(transaction, state);
    } else if (state.scheme().equals(TrainingFieldCopy.SCHEME)) {
      TrainingFieldCopy.store(transaction, state);
    }
  }

  private static void storeAreas(Connection transaction, ClassificationState state)
      throws SQLException {
    run(
        transaction,
        """
        insert into area_version (version, valid_from, item_count) values (?, ?, ?)
        on conflict (version) do update
        set valid_from = excluded.valid_from, item_count = excluded.item_count
        """,
        state.version(),
        state.validFrom(),
        state.itemCount());
  }

  /**
   * Stores an area.
   *
   * @param told day on which it was told of; its name is the one of that day
   */
  static void store(Connection transaction, AreaState state, LocalDate told) throws SQLException {
    Optional<AreaState.DatedName> name = state.nameOn(told);
    run(
        transaction,
        """
        insert into area (id, level, code, valid_from, valid_to, name_vi, name_en)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update
        set level = excluded.level, code = excluded.code,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to,
          name_vi = excluded.name_vi, name_en = excluded.name_en
        """,
        state.id(),
        state.level(),
        state.code(),
        state.validFrom(),
        state.validTo(),
        name.map(AreaState.DatedName::nameVi).orElse(null),
        name.map(AreaState.DatedName::nameEn).orElse(null));
  }

  static void store(Connection transaction, AreaSuccessionState state) throws SQLException {
    run(
        transaction,
        """
        insert into area_succession (from_id, to_id, weight, effective_on) values (?, ?, ?, ?)
        on conflict (from_id, to_id) do update
        set weight = excluded.weight, effective_on = excluded.effective_on
        """,
        state.fromId(),
        state.toId(),
        state.weight(),
        state.effectiveOn());
  }

  static void store(Connection transaction, ReportingObligationState state) throws SQLException {
    run(
        transaction,
        """
        insert into reporting_obligation (code, cadence, valid_from, valid_to, period_index,
          reporter_role, due_rule, due_month_offset, due_day, grace_days)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (code, cadence, valid_from) do update
        set valid_to = excluded.valid_to, period_index = excluded.period_index,
          reporter_role = excluded.reporter_role, due_rule = excluded.due_rule,
          due_month_offset = excluded.due_month_offset, due_day = excluded.due_day,
          grace_days = excluded.grace_days
        """,
        state.code(),
        state.cadence(),
        state.validFrom(),
        state.validTo(),
        state.periodIndex(),
        state.reporterRole(),
        state.dueRule(),
        state.dueMonthOffset(),
        state.dueDay(),
        state.graceDays());
  }

  static void run(
      Connection transaction, String sql, @org.jspecify.annotations.Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = transaction.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
