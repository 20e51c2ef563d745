package vn.labourmarket.gateway.datasets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.labourmarket.gateway.answers.Subject;
import vn.labourmarket.platform.texts.LocalizedText;

/** The datasets, their columns and where they come from. */
enum Dataset {
  ENROLLMENT(
      Subject.ENROLLMENT,
      LocalizedText.of("Kết quả tuyển sinh theo kỳ", "Enrollment by period"),
      FactTable.ofReports(),
      List.of("report.period_start", "report.period_end"),
      List.of(),
      List.of("line.training_field", "line.level", "line.entry_background"),
      EnrollmentColumns.ALL),
  DEMAND(
      Subject.DEMAND,
      LocalizedText.of("Nhu cầu lao động 6 tháng", "Labour demand of six months"),
      FactTable.ofResponses(),
      List.of("response.period_start", "response.period_end"),
      List.of(
          "response.round_id",
          "response.employer_type",
          "response.industry_code",
          "response.size_band"),
      List.of("line.occupation", "line.qualification", "line.reason"),
      DemandColumns.DEMAND),
  VACANCIES(
      Subject.VACANCIES,
      LocalizedText.of("Chỗ việc làm trống", "Vacancies"),
      FactTable.ofVacancies(),
      List.of("date_trunc('quarter', vacancy.posted_on)::date"),
      List.of("vacancy.occupation", "vacancy.qualification", "vacancy.status"),
      List.of(),
      DemandColumns.VACANCIES);

  private final Subject subject;
  private final LocalizedText title;
  private final FactTable facts;
  private final List<String> timeKey;
  private final List<String> factKey;
  private final List<String> lineKey;
  private final List<Column> columns;

  Dataset(
      Subject subject,
      LocalizedText title,
      FactTable facts,
      List<String> timeKey,
      List<String> factKey,
      List<String> lineKey,
      List<Column> columns) {
    this.subject = subject;
    this.title = title;
    this.facts = facts;
    this.timeKey = timeKey;
    this.factKey = factKey;
    this.lineKey = lineKey;
    this.columns = columns;
  }

  static Optional<Dataset> find(String id) {
    return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Subject subject() {
    return subject;
  }

  LocalizedText title() {
    return title;
  }

  FactTable facts() {
    return facts;
  }

  List<Column> columns() {
    return columns;
  }

  /**
   * What makes a row unique and gives its place. Rows of organisations go fact by fact, in the
   * order of {@link FactTable#order}; sums go by time, area and the rest.
   */
  String rowKey(boolean byOrganisation) {
    Stream<String> area = Stream.of("share.shown_id");
    Stream<Stream<String>> parts =
        byOrganisation
            ? Stream.of(facts.key(), lineKey.stream(), area)
            : Stream.of(timeKey.stream(), area, factKey.stream(), lineKey.stream());
    return parts
        .flatMap(part -> part)
        .map("coalesce((%s)::text, '')"::formatted)
        .collect(Collectors.joining(", ", "concat_ws('/', ", ")"));
  }
}
