package vn.labourmarket.gateway.datasets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.MarketQuery;

/**
 * Where a page of single vacancies comes from: the next ones by id, which is the order of posting.
 * Without this each page would sort all vacancies there are.
 */
final class VacancyPage {
  private static final int LENGTH_OF_ID = 36;

  private VacancyPage() {}

  static void source(
      MarketQuery query, DatasetQuestion question, @Nullable String after, int limit) {
    query.add(
        """
        from (select vacancy.* from vacancy_version vacancy
          where vacancy.posted_on >= ? and vacancy.posted_on <= ?
            and vacancy.area_id in (select area_id from share)
        """,
        question.first(),
        question.last());
    DatasetQuery.filter(query, question);
    if (after != null && after.length() >= LENGTH_OF_ID) {
      // The last one again: it may have a row for each of several areas.
      query.add("and vacancy.id >= ?", UUID.fromString(after.substring(0, LENGTH_OF_ID)));
    }
    query
        .add("order by vacancy.id limit ?", limit + 1)
        .add(
            """
            ) vacancy join share on share.area_id = vacancy.area_id
            left join employer organisation on organisation.id = vacancy.employer_id
            left join area on area.id = share.shown_id where true
            """);
  }
}
