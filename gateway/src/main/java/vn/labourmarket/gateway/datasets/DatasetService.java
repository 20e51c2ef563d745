package vn.labourmarket.gateway.datasets;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Freshness;
import vn.labourmarket.gateway.answers.Provenance;
import vn.labourmarket.gateway.indicators.CoverageReader;
import vn.labourmarket.gateway.indicators.ProgressQuestion;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.time.Period;

/** Puts pages together: the rows, and how far they can be trusted. */
@ApplicationScoped
class DatasetService {
  private final DatasetReader reader;
  private final CoverageReader coverages;
  private final Freshness freshness;

  DatasetService(DatasetReader reader, CoverageReader coverages, Freshness freshness) {
    this.reader = reader;
    this.coverages = coverages;
    this.freshness = freshness;
  }

  DatasetPageView page(DatasetQuestion question, PageRequest request) {
    List<DatasetReader.Row> rows =
        reader.page(
            question,
            request.after().map(cursor -> cursor.text(0)).orElse(null),
            request.fetchSize());
    Page<Map<String, Object>> page =
        Page.of(rows, request, DatasetReader.Row::values, row -> Cursor.of(row.key()));
    Provenance provenance = provenance(question);
    return new DatasetPageView(
        page.items(),
        page.nextCursor(),
        provenance.asOf(),
        provenance.coverage(),
        provenance.incomplete(),
        page.items().stream().anyMatch(row -> Boolean.TRUE.equals(row.get("demonstration"))));
  }

  /** Hands out every row; tells how many there were. */
  long all(DatasetQuestion question, DatasetReader.RowTaker taker) throws IOException {
    return reader.all(question, taker);
  }

  Provenance provenance(DatasetQuestion question) {
    return new Provenance(
        freshness.asOf(question.dataset().subject(), question.asOf()),
        coverage(question),
        freshness.incomplete(question.dataset().subject()));
  }

  private @Nullable BigDecimal coverage(DatasetQuestion question) {
    Period period = question.period();
    return switch (question.dataset()) {
      case ENROLLMENT ->
          period == null || period.type() == Period.Type.SCHOOL_YEAR
              ? null
              : coverages
                  .read(
                      new ProgressQuestion(
                          question.territory(), question.sight(), period, question.asOf()))
                  .share();
      case DEMAND -> reader.acceptedShare(question);
      case VACANCIES -> null;
    };
  }
}
