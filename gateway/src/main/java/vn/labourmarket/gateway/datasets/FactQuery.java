package vn.labourmarket.gateway.datasets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.AreaShare;
import vn.labourmarket.gateway.market.EnrollmentFacts;
import vn.labourmarket.gateway.market.MarketQuery;

/** Writes which facts a question is about: the versions that count, in its span and territory. */
final class FactQuery {
  private FactQuery() {}

  /** All facts. */
  static void all(MarketQuery query, DatasetQuestion question) {
    begin(query, question, true);
    end(query, question);
  }

  /**
   * The next facts in the order of pages. Each has a row at least, and only the first can have rows
   * that were seen before; one more than rows are wanted is therefore enough.
   */
  static void next(MarketQuery query, DatasetQuestion question, @Nullable String after, int limit) {
    FactTable facts = question.dataset().facts();
    PageKey order = facts.order();
    // The key implies the first day; with both conditions the index scan would begin at the day.
    begin(query, question, !order.goesOnFrom(after, question.first()));
    if (facts.lines() != null) {
      query.add("and exists (select from " + facts.linesOf("f").replace(" on ", " where "));
      lineFilter(query, question, "line");
      query.add(")");
    }
    if (after != null) {
      order.from(query, "f", after);
    }
    query.add("order by %s limit %d".formatted(order.of("f"), limit + 1));
    end(query, question);
  }

  /** The facts of one period and of what is shown as one area. */
  static void ofPlace(MarketQuery query, DatasetQuestion question) {
    begin(query, question, true);
    FactTable facts = question.dataset().facts();
    query.add(
        """
        and f.%1$s = place.%1$s and f.%2$s = place.%2$s
        and f.area_id in (select area_id from share where shown_id = place.shown_id)
        """
            .formatted(facts.first(), facts.last()));
    end(query, question);
  }

  private static void begin(MarketQuery query, DatasetQuestion question, boolean fromFirstDay) {
    FactTable facts = question.dataset().facts();
    query
        .add(
            "from (select f.* from %s f where f.%s <= ? and f.area_id = any(?)"
                .formatted(facts.table(), facts.last()),
            question.last(),
            question.territory().shares().stream().map(AreaShare::areaId).toArray(UUID[]::new))
        .addIf(fromFirstDay, "and f.%s >= ?".formatted(facts.first()), question.first())
        .holds("f", question.asOf())
        .addIf(
            question.sight().organisation() != null,
            "and f.%s = ?".formatted(facts.organisation()),
            question.sight().organisation())
        .addIf(question.vacancy() != null, "and f.id = ?", question.vacancy());
    if (question.dataset() == Dataset.ENROLLMENT) {
      EnrollmentFacts.counting(query, "f", question.first(), question.last(), question.asOf());
    }
    if (facts.lines() == null) {
      lineFilter(query, question, "f");
    }
  }

  private static void end(MarketQuery query, DatasetQuestion question) {
    query.add(") " + question.dataset().facts().alias());
  }

  static void lineFilter(MarketQuery query, DatasetQuestion question, String line) {
    query.addIf(
        question.occupation() != null,
        "and starts_with(%s.occupation, ?)".formatted(line),
        question.occupation());
    String level = question.dataset() == Dataset.ENROLLMENT ? "level" : "qualification";
    query.addIf(
        question.qualification() != null,
        "and %s.%s = ?".formatted(line, level),
        question.qualification());
  }
}
