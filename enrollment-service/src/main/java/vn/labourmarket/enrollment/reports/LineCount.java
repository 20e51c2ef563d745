package vn.labourmarket.enrollment.reports;

import java.util.function.ToLongFunction;

/** The counts of a line, by the names that clients see. */
enum LineCount {
  FEMALE("female", ReportLine::female),
  ETHNIC_MINORITY("ethnicMinority", ReportLine::ethnicMinority),
  NEW_INTAKE("newIntake", ReportLine::newIntake),
  TRANSFER_IN("transferIn", ReportLine::transferIn),
  TRANSFER_OUT("transferOut", ReportLine::transferOut),
  DROPOUT("dropout", ReportLine::dropout),
  GRADUATES("graduates", ReportLine::graduates),
  ENROLLED_START("enrolledStart", ReportLine::enrolledStart),
  ENROLLED_END("enrolledEnd", ReportLine::enrolledEnd),
  DUAL_CULTURE("dualCulture", ReportLine::dualCulture);

  private final String field;
  private final ToLongFunction<ReportLine> value;

  LineCount(String field, ToLongFunction<ReportLine> value) {
    this.field = field;
    this.value = value;
  }

  String field() {
    return field;
  }

  long of(ReportLine line) {
    return value.applyAsLong(line);
  }
}
