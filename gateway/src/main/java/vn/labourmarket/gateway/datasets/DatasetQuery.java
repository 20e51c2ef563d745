package vn.labourmarket.gateway.datasets;

import org.jspecify.annotations.Nullable;
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
    boolean sums = !question.sight().byOrganisation();
    MarketQuery query =
        MarketQuery.of("with recursive").add(MarketQuery.shares(question.territory().shares()));
    if (limit != null && sums && question.dataset().facts().lines() != null) {
      return pageOfSums(query, question, after, limit);
    }
    query.add("select * from (").add(select(question));
    if (limit == null || sums) {
      FactQuery.all(query, question);
    } else {
      FactQuery.next(query, question, after, limit);
    }
    query.add(question.dataset().facts().joins());
    lineFilter(query, question);
    query.add("group by " + groups(question)).add(") as rows where true");
    seen(query, after);
    query.add("order by row_key");
    return query.addIf(limit != null, "limit " + limit);
  }

  private static MarketQuery pageOfSums(
      MarketQuery query, DatasetQuestion question, @Nullable String after, int limit) {
    PlaceQuery.spans(query, question);
    query.add("select rows.*");
    PlaceQuery.places(query, question, after);
    query.add("cross join lateral (").add(select(question));
    FactQuery.ofPlace(query, question);
    query.add(question.dataset().facts().joins()).add("and share.shown_id = place.shown_id");
    lineFilter(query, question);
    query.add("group by " + groups(question)).add(") as rows where true");
    seen(query, after);
    return query.add(
        "order by %s, row_key limit %d".formatted(PlaceQuery.order(question).of("place"), limit));
  }

  private static void seen(MarketQuery query, @Nullable String after) {
    query.addIf(after != null, "and row_key > ? collate \"C\"", after);
  }

  private static void lineFilter(MarketQuery query, DatasetQuestion question) {
    if (question.dataset().facts().lines() != null) {
      FactQuery.lineFilter(query, question, "line");
    }
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
