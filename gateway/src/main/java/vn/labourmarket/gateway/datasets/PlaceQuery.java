package vn.labourmarket.gateway.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.MarketQuery;

/**
 * Writes the way of aggregated pages: period by period and area by area, each summed when it is its
 * turn, until the page is full. The periods are found by steps on an index.
 */
final class PlaceQuery {
  private PlaceQuery() {}

  /** The table {@code span} of the periods in question that any fact tells about. */
  static void spans(MarketQuery query, DatasetQuestion question) {
    FactTable facts = question.dataset().facts();
    String step =
        """
        select f.%1$s, f.%2$s from %3$s f where f.counted and f.%2$s <= ? and %%s
        order by f.%1$s, f.%2$s limit 1
        """
            .formatted(facts.first(), facts.last(), facts.table());
    query
        .add(
            ", span as ((" + step.formatted("f." + facts.first() + " >= ?") + ")",
            question.last(),
            question.first())
        .add("union all select next.* from span cross join lateral (")
        .add(
            step.formatted(
                "(f.%1$s, f.%2$s) > (span.%1$s, span.%2$s)".formatted(facts.first(), facts.last())),
            question.last())
        .add(") next)");
  }

  /** The rows {@code place} in the order of pages, beginning with that of the last row seen. */
  static void places(MarketQuery query, DatasetQuestion question, @Nullable String after) {
    PageKey order = order(question);
    query.add(
        """
        from (select place.* from (select span.*, shown.shown_id from span
          cross join (select distinct shown_id from share) shown) place where true
        """);
    if (after != null) {
      order.from(query, "place", after);
    }
    query.add("order by %s) place".formatted(order.of("place")));
  }

  static PageKey order(DatasetQuestion question) {
    FactTable facts = question.dataset().facts();
    return new PageKey(List.of(facts.first(), facts.last(), "shown_id"), 2);
  }
}
