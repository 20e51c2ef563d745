package vn.labourmarket.gateway.reports;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.CsvTable;
import vn.labourmarket.gateway.answers.Provenance;

/** R1 as one table: a section column, and on every row what the figures rest on. */
final class ReportOneTable {
  private static final List<String> HEADER =
      List.of(
          "section",
          "key",
          "titleVi",
          "titleEn",
          "plan",
          "firstPlan",
          "intake",
          "planPct",
          "planPctReason",
          "planPctOfFirst",
          "samePeriodIntake",
          "samePeriodPct",
          "samePeriodReason",
          "difference",
          "remaining",
          "note",
          "daysLate",
          "firstSubmittedAt",
          "areaCode",
          "areaNameVi",
          "areaNameEn",
          "period",
          "basis",
          "asOf",
          "coverage",
          "demonstration",
          "version",
          "incomplete");
  private static final int FIGURES = 12;

  private ReportOneTable() {}

  static Response answer(ReportOneView report) {
    return CsvTable.answer(
        "R1-" + report.period(),
        new Provenance(report.asOf(), report.coverage(), report.incomplete()),
        HEADER,
        table -> write(table, report));
  }

  private static void write(CsvTable table, ReportOneView report) {
    figures(table, report, "total", List.of(report.total()));
    figures(table, report, "institution", report.byInstitution());
    figures(table, report, "level", report.byLevel());
    figures(table, report, "trainingField", report.byField());
    figures(table, report, "entryBackground", report.byEntryBackground());
    reporters(table, report, "late", report.late());
    reporters(table, report, "missing", report.missing());
  }

  private static void figures(
      CsvTable table, ReportOneView report, String section, List<ProgressRow> rows) {
    for (ProgressRow row : rows) {
      List<@Nullable Object> cells = start(section, row.key(), row.titleVi(), row.titleEn());
      cells.add(row.plan());
      cells.add(row.firstPlan());
      cells.add(row.intake());
      cells.add(row.planPct());
      cells.add(row.planPctReason());
      cells.add(row.planPctOfFirst());
      cells.add(row.samePeriodIntake());
      cells.add(row.samePeriodPct());
      cells.add(row.samePeriodReason());
      cells.add(row.difference());
      cells.add(row.remaining());
      cells.add(row.note());
      cells.add(null);
      cells.add(null);
      end(table, report, cells);
    }
  }

  private static void reporters(
      CsvTable table, ReportOneView report, String section, List<ReportOneView.Reporter> rows) {
    for (ReportOneView.Reporter row : rows) {
      List<@Nullable Object> cells =
          start(section, row.institutionId().toString(), row.name(), row.nameEn());
      for (int i = 0; i < FIGURES; i++) {
        cells.add(null);
      }
      cells.add(row.daysLate());
      cells.add(row.firstSubmittedAt());
      end(table, report, cells);
    }
  }

  private static List<@Nullable Object> start(
      String section, String key, @Nullable String titleVi, @Nullable String titleEn) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(section);
    cells.add(key);
    cells.add(titleVi);
    cells.add(titleEn);
    return cells;
  }

  private static void end(CsvTable table, ReportOneView report, List<@Nullable Object> cells) {
    cells.add(report.areaCode());
    cells.add(report.areaNameVi());
    cells.add(report.areaNameEn());
    cells.add(report.period());
    cells.add(report.basis());
    cells.add(report.asOf());
    cells.add(report.coverage());
    cells.add(report.demonstration());
    cells.add(report.version());
    cells.add(String.join(" ", report.incomplete()));
    table.row(cells);
  }
}
