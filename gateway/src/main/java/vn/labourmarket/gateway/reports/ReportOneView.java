package vn.labourmarket.gateway.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Report R1.
 *
 * @param version short hash of the content: equal versions are equal reports
 * @param noticeVi set when invented data are among the figures
 * @param byInstitution empty for readers of aggregates
 * @param missing institutions expected to report whose report is not accepted
 */
record ReportOneView(
    String report,
    String titleVi,
    String titleEn,
    @Nullable String noticeVi,
    @Nullable String noticeEn,
    @Nullable UUID areaId,
    @Nullable String areaCode,
    @Nullable String areaNameVi,
    @Nullable String areaNameEn,
    String period,
    String basis,
    ProgressRow total,
    List<ProgressRow> byInstitution,
    List<ProgressRow> byLevel,
    List<ProgressRow> byField,
    List<ProgressRow> byEntryBackground,
    List<Reporter> late,
    List<Reporter> missing,
    @Nullable Instant asOf,
    @Nullable BigDecimal coverage,
    int reportsExpected,
    long reportsReceived,
    List<String> incomplete,
    boolean demonstration,
    String version) {

  /** An institution that reported late or not at all. */
  record Reporter(
      UUID institutionId,
      @Nullable String code,
      @Nullable String name,
      @Nullable String nameEn,
      int daysLate,
      @Nullable Instant firstSubmittedAt) {}

  ReportOneView withVersion(String hash) {
    return new ReportOneView(
        report,
        titleVi,
        titleEn,
        noticeVi,
        noticeEn,
        areaId,
        areaCode,
        areaNameVi,
        areaNameEn,
        period,
        basis,
        total,
        byInstitution,
        byLevel,
        byField,
        byEntryBackground,
        late,
        missing,
        asOf,
        coverage,
        reportsExpected,
        reportsReceived,
        incomplete,
        demonstration,
        hash);
  }
}
