package vn.labourmarket.gateway.datasets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.labourmarket.gateway.answers.Subject;
import vn.labourmarket.platform.texts.LocalizedText;

/** The datasets, their columns and where they come from. */
enum Dataset {
  ENROLLMENT(
      Subject.ENROLLMENT,
      LocalizedText.of("Kết quả tuyển sinh theo kỳ", "Enrollment by period"),
      List.of("report.period_start", "report.period_end"),
      List.of("report.institution_id::text"),
      List.of("line.training_field", "line.level", "line.entry_background"),
      """
      from report join share on share.area_id = report.area_id
      join report_line line on line.id = report.id
        and line.aggregate_version = report.aggregate_version
      left join institution organisation on organisation.id = report.institution_id
      """,
      EnrollmentColumns.ALL),
  DEMAND(
      Subject.DEMAND,
      LocalizedText.of("Nhu cầu lao động 6 tháng", "Labour demand of six months"),
      List.of("response.period_start", "response.period_end", "response.round_id::text"),
      List.of("response.employer_id::text"),
      List.of(
          "response.employer_type",
          "response.industry_code",
          "response.size_band",
          "line.occupation",
          "line.qualification",
          "line.reason"),
      """
      from response_version response join share on share.area_id = response.area_id
      join response_line line on line.id = response.id
        and line.aggregate_version = response.aggregate_version
      left join employer organisation on organisation.id = response.employer_id
      where response.period_start >= ? and response.period_end <= ?
      """,
      DemandColumns.DEMAND),
  VACANCIES(
      Subject.VACANCIES,
      LocalizedText.of("Chỗ việc làm trống", "Vacancies"),
      List.of("date_trunc('quarter', vacancy.posted_on)::date"),
      List.of("vacancy.id::text"),
      List.of("vacancy.occupation", "vacancy.qualification", "vacancy.status"),
      """
      from vacancy_version vacancy join share on share.area_id = vacancy.area_id
      left join employer organisation on organisation.id = vacancy.employer_id
      where vacancy.posted_on >= ? and vacancy.posted_on <= ?
      """,
      DemandColumns.VACANCIES);

  private final Subject subject;
  private final LocalizedText title;
  private final List<String> timeKey;
  private final List<String> singleKey;
  private final List<String> otherKey;
  private final String source;
  private final List<Column> columns;

  Dataset(
      Subject subject,
      LocalizedText title,
      List<String> timeKey,
      List<String> singleKey,
      List<String> otherKey,
      String source,
      List<Column> columns) {
    this.subject = subject;
    this.title = title;
    this.timeKey = timeKey;
    this.singleKey = singleKey;
    this.otherKey = otherKey;
    this.source = source;
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

  String source() {
    return source;
  }

  List<Column> columns() {
    return columns;
  }

  /** What makes a row unique and gives its place: time, area, organisation, the rest. */
  String rowKey(boolean byOrganisation) {
    if (byOrganisation && this == VACANCIES) {
      return "concat_ws('/', vacancy.id, share.shown_id)";
    }
    Stream<String> single = byOrganisation ? singleKey.stream() : Stream.of();
    List<String> parts =
        Stream.of(timeKey.stream(), Stream.of("share.shown_id::text"), single, otherKey.stream())
            .flatMap(part -> part)
            .map("coalesce((%s)::text, '')"::formatted)
            .toList();
    return "concat_ws('/', " + String.join(", ", parts) + ")";
  }
}
