package vn.labourmarket.gateway.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.labourmarket.gateway.market.EnrollmentFacts;
import vn.labourmarket.gateway.market.Market;
import vn.labourmarket.gateway.market.MarketQuery;

/** Reads who was expected to report, with one statement. */
@ApplicationScoped
public class CoverageReader {
  private final Market market;

  CoverageReader(Market market) {
    this.market = market;
  }

  public Coverage read(ProgressQuestion question) {
    LocalDate last = question.period().lastDay();
    MarketQuery query =
        MarketQuery.of("with")
            .add(MarketQuery.shares(question.territory().shares()))
            .add(",")
            .add(
                EnrollmentFacts.reports(
                    question.startOfYear().minusYears(1),
                    last,
                    question.sight().organisation(),
                    question.asOf()))
            .add(",")
            .add(
                EnrollmentFacts.plans(
                    question.period().year(),
                    question.period().year(),
                    question.sight().organisation(),
                    question.asOf()))
            .add(
                ", span as (select ?::date as first_day, ?::date as last_day),",
                question.period().firstDay(),
                last)
            .add(EnrollmentFacts.reporters())
            .add(
                """
                , closing as (
                  select distinct on (institution_id) institution_id, late, days_late,
                    first_submitted_at
                  from accepted where period_end = ?
                  order by institution_id, obligation desc, period_start
                )
                select reporter.institution_id, i.code, i.name, i.name_en, reporter.received,
                  coalesce(closing.late, false), coalesce(closing.days_late, 0),
                  closing.first_submitted_at
                from reporter
                left join closing on reporter.received
                  and closing.institution_id = reporter.institution_id
                left join institution i on i.id = reporter.institution_id
                order by i.code nulls last, reporter.institution_id
                """,
                last);
    return new Coverage(
        market.list(
            query,
            row -> {
              OffsetDateTime submitted = row.getObject(8, OffsetDateTime.class);
              return new Coverage.Reporter(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getBoolean(5),
                  row.getBoolean(6),
                  row.getInt(7),
                  submitted == null ? null : submitted.toInstant());
            }));
  }
}
