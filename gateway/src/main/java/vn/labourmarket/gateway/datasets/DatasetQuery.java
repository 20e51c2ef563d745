package vn.labourmarket.gateway.datasets;

import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.EnrollmentFacts;
import vn.labourmarket.gateway.market.MarketQuery;

/** Writes the statement for a question: one, whatever the page. */
final class DatasetQuery {
  private DatasetQuery() {}

  /**
   * Rows in their order: the row key, the dataset's columns, {@code restated}, {@code
   * demonstration}.
   *
   * @param after row key of the last row already seen
   * @param limit most rows, null for all
   */
  static MarketQuery rows(
      DatasetQuestion question, @Nullable String after, @Nullable Integer limit) {
    Dataset dataset = question.dataset();
    boolean enrollment = dataset == Dataset.ENROLLMENT;
    MarketQuery query =
        MarketQuery.of("with").add(MarketQuery.shares(question.territory().shares()));
    if (enrollment) {
      query
          .add(",")
          .add(
              EnrollmentFacts.reports(
                  question.first(),
                  question.last(),
                  question.sight().organisation(),
                  question.asOf()));
    }
    query.add("select * from (").add(select(question));
    // Places of the source come before those of the filters.
    if (enrollment) {
      query.add(dataset.source()).add("left join area on area.id = share.shown_id where true");
      filter(query, question);
    } else if (dataset == Dataset.VACANCIES && question.sight().byOrganisation() && limit != null) {
      VacancyPage.source(query, question, after, limit);
    } else {
      query.add(withAreas(dataset.source()), question.first(), question.last());
      filter(query, question);
    }
    query.add("group by " + groups(question)).add(") as rows where true");
    if (after != null) {
      query.add("and row_key > ? collate \"C\"", after);
    }
    query.add("order by row_key");
    if (limit != null) {
      query.add("limit ?", limit);
    }
    return query;
  }

  private static String select(DatasetQuestion question) {
    boolean byOrganisation = question.sight().byOrganisation();
    StringBuilder select = new StringBuilder("select ");
    select.append(question.dataset().rowKey(byOrganisation)).append(" collate \"C\" as row_key");
    for (Column column : question.dataset().columns()) {
      select.append(",\n  ").append(column.expression(byOrganisation));
      select.append(" as \"").append(column.name()).append('"');
    }
    return select
        .append(",\n  bool_or(share.area_id <> share.shown_id) as restated")
        .append(",\n  coalesce(bool_or(organisation.demonstration), false) as demonstration")
        .toString();
  }

  private static String withAreas(String source) {
    return source.replace("\nwhere ", "\nleft join area on area.id = share.shown_id where ");
  }

  static void filter(MarketQuery query, DatasetQuestion question) {
    String fact = question.dataset() == Dataset.DEMAND ? "response" : "vacancy";
    if (question.dataset() != Dataset.ENROLLMENT) {
      query.holds(fact, question.asOf());
      query.addIf(
          question.sight().organisation() != null,
          "and %s.employer_id = ?".formatted(fact),
          question.sight().organisation());
    }
    String line = question.dataset() == Dataset.VACANCIES ? "vacancy" : "line";
    query.addIf(
        question.occupation() != null,
        "and starts_with(%s.occupation, ?)".formatted(line),
        question.occupation());
    String level =
        question.dataset() == Dataset.ENROLLMENT ? "line.level" : line + ".qualification";
    query.addIf(
        question.qualification() != null, "and %s = ?".formatted(level), question.qualification());
  }

  private static String groups(DatasetQuestion question) {
    StringBuilder groups = new StringBuilder("1");
    int place = 1;
    for (Column column : question.dataset().columns()) {
      place++;
      if (!column.isMeasure()) {
        groups.append(", ").append(place);
      }
    }
    return groups.toString();
  }
}
