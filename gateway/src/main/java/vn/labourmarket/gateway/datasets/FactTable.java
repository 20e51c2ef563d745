package vn.labourmarket.gateway.datasets;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts of a dataset stand.
 *
 * @param alias what columns call the table
 * @param lines table of their lines, called {@code line}; null where a fact is its own line
 * @param organisation column of the organisation a fact is about
 * @param organisations table of the organisations, called {@code organisation}
 * @param first column of the first day a fact tells about
 * @param last column of the last day
 */
record FactTable(
    String table,
    String alias,
    @Nullable String lines,
    String organisation,
    String organisations,
    String first,
    String last) {

  static FactTable ofReports() {
    return new FactTable(
        "report_version",
        "report",
        "report_line",
        "institution_id",
        "institution",
        "period_start",
        "period_end");
  }

  static FactTable ofResponses() {
    return new FactTable(
        "response_version",
        "response",
        "response_line",
        "employer_id",
        "employer",
        "period_start",
        "period_end");
  }

  static FactTable ofVacancies() {
    return new FactTable(
        "vacancy_version", "vacancy", null, "employer_id", "employer", "posted_on", "posted_on");
  }

  /** In this order pages go through the facts; there is an index for it. */
  PageKey order() {
    return lines == null
        ? new PageKey(List.of("id"), 0)
        : new PageKey(List.of(first, last, organisation, "id"), 2);
  }

  /** The order of single facts, as parts of a row's key. */
  Stream<String> key() {
    return order().columns().stream().map(it -> alias + "." + it);
  }

  /** What is joined with the facts; conditions follow. */
  String joins() {
    return """
    join share on share.area_id = %1$s.area_id
    %2$s
    left join %3$s organisation on organisation.id = %1$s.%4$s
    left join area on area.id = share.shown_id
    where true
    """
        .formatted(
            alias, lines == null ? "" : "join " + linesOf(alias), organisations, organisation);
  }

  /** The lines of a fact, with the condition that they are its. */
  String linesOf(String fact) {
    return "%1$s line on line.id = %2$s.id and line.aggregate_version = %2$s.aggregate_version"
        .formatted(lines, fact);
  }
}
