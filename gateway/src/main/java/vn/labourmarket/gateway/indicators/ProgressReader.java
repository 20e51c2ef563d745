package vn.labourmarket.gateway.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.EnrollmentFacts;
import vn.labourmarket.gateway.market.Market;
import vn.labourmarket.gateway.market.MarketQuery;
import vn.labourmarket.platform.time.Period;

/** Reads figures of progress from the read model: three statements for each dimension. */
@ApplicationScoped
public class ProgressReader {
  private record Sum(
      String key,
      @Nullable BigDecimal value,
      @Nullable BigDecimal first,
      boolean restated,
      boolean demonstration) {}

  private final Market market;

  ProgressReader(Market market) {
    this.market = market;
  }

  public Progress total(ProgressQuestion question) {
    return by(Dimension.TOTAL, question).getOrDefault("", Progress.NONE);
  }

  /** Figures by the keys of a dimension, in the order of the keys. */
  public Map<String, Progress> by(Dimension dimension, ProgressQuestion question) {
    Map<String, Progress> figures = new TreeMap<>();
    Period before = question.period().yearBefore();
    for (Sum sum :
        intake(dimension, question, question.startOfYear(), question.period().lastDay())) {
      Progress known = figures.getOrDefault(sum.key, Progress.NONE);
      figures.put(sum.key, known.withIntake(sum.value, sum.restated, sum.demonstration));
    }
    for (Sum sum :
        intake(dimension, question, question.startOfYear().minusYears(1), before.lastDay())) {
      Progress known = figures.getOrDefault(sum.key, Progress.NONE);
      figures.put(sum.key, known.withBase(sum.value, sum.restated, sum.demonstration));
    }
    for (Sum sum : plans(dimension, question)) {
      Progress known = figures.getOrDefault(sum.key, Progress.NONE);
      figures.put(sum.key, known.withPlan(sum.value, sum.first, sum.restated, sum.demonstration));
    }
    return figures;
  }

  private List<Sum> intake(
      Dimension dimension, ProgressQuestion question, LocalDate first, LocalDate last) {
    boolean lines = dimension.needsLines();
    String key = dimension.key("report");
    MarketQuery query =
        MarketQuery.of("with")
            .add(MarketQuery.shares(question.territory().shares()))
            .add(",")
            .add(
                EnrollmentFacts.reports(
                    first, last, question.sight().organisation(), question.asOf()))
            .add("select %s as key,".formatted(key))
            .add(lines ? "sum(line.new_intake * weight)," : "sum(report.intake * weight),")
            .add(
                """
                null::numeric, bool_or(share.area_id <> share.shown_id),
                  coalesce(bool_or(i.demonstration), false)
                from report join share on share.area_id = report.area_id
                left join institution i on i.id = report.institution_id
                """)
            .addIf(
                lines,
                """
                join report_line line on line.id = report.id
                  and line.aggregate_version = report.aggregate_version
                """)
            .add("group by 1");
    return sums(query);
  }

  private List<Sum> plans(Dimension dimension, ProgressQuestion question) {
    String key = dimension.key("plan");
    MarketQuery query =
        MarketQuery.of("with")
            .add(MarketQuery.shares(question.territory().shares()))
            .add(",")
            .add(
                EnrollmentFacts.plans(
                    question.period().year(),
                    question.period().year(),
                    question.sight().organisation(),
                    question.asOf()))
            .add("select %s as key,".formatted(key))
            .add(
                dimension.needsLines()
                    ? """
                      sum(line.target * weight) filter (where line.current),
                      sum(line.target * weight) filter (where line.first),
                      """
                    : "sum(plan.total * weight), sum(plan.first_total * weight),")
            .add(
                """
                bool_or(share.area_id <> share.shown_id),
                  coalesce(bool_or(i.demonstration), false)
                from plan join share on share.area_id = plan.area_id
                left join institution i on i.id = plan.institution_id
                """)
            .addIf(
                dimension.needsLines(),
                """
                cross join lateral (select l.*, l.aggregate_version = plan.aggregate_version
                    as current, l.aggregate_version = plan.first_version as first
                  from plan_line l where l.id = plan.id
                  and l.aggregate_version in (plan.aggregate_version, plan.first_version)) line
                """)
            .add("group by 1");
    return sums(query);
  }

  private List<Sum> sums(MarketQuery query) {
    return market.list(
        query,
        row ->
            new Sum(
                row.getString(1),
                row.getBigDecimal(2),
                row.getBigDecimal(3),
                row.getBoolean(4),
                row.getBoolean(5)));
  }
}
