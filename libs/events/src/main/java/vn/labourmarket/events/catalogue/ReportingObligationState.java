package vn.labourmarket.events.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the reporting calendar. Aggregate id: {@code code/cadence/validFrom}.
 *
 * @param cadence MONTH, QUARTER, HALF, YEAR, SCHOOL_YEAR or CAMPAIGN
 * @param periodIndex the only period of the year that it covers, null for all
 * @param dueRule BEFORE excludes the day, BY includes it, CAMPAIGN takes the round's own dates;
 *     always Asia/Ho_Chi_Minh
 * @param dueMonthOffset months after the last month of the period, negative for plans
 * @param dueDay 1–31; the month's last day where the month is shorter
 */
public record ReportingObligationState(
    String code,
    String nameVi,
    String nameEn,
    String reporterRole,
    String receiverRole,
    String cadence,
    @Nullable Integer periodIndex,
    String dueRule,
    @Nullable Integer dueMonthOffset,
    @Nullable Integer dueDay,
    int graceDays,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String legalBasis) {}
