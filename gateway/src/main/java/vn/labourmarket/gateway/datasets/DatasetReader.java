package vn.labourmarket.gateway.datasets;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Exact;
import vn.labourmarket.gateway.market.AreaShare;
import vn.labourmarket.gateway.market.Market;
import vn.labourmarket.gateway.market.MarketQuery;

/** Reads rows of datasets. */
@ApplicationScoped
class DatasetReader {
  private final Market market;

  DatasetReader(Market market) {
    this.market = market;
  }

  /** A row and its key. */
  record Row(String key, Map<String, Object> values) {}

  /** Takes rows one after the other. */
  @FunctionalInterface
  interface RowTaker {
    void take(Row row) throws IOException;
  }

  List<Row> page(DatasetQuestion question, @Nullable String after, int rows) {
    return market.list(DatasetQuery.rows(question, after, rows), it -> row(question, it));
  }

  long all(DatasetQuestion question, RowTaker taker) throws IOException {
    LongAdder rows = new LongAdder();
    market.stream(
        DatasetQuery.rows(question, null, null),
        it -> {
          taker.take(row(question, it));
          rows.increment();
        });
    return rows.sum();
  }

  /** Accepted among all responses given in the span asked for by whom the rows are about, 0–1. */
  @Nullable BigDecimal acceptedShare(DatasetQuestion question) {
    UUID organisation = question.sight().organisation();
    Instant asOf = question.asOf();
    long[] counts =
        market.one(
            MarketQuery.of(
                    """
                    select count(*) filter (where counted), count(*) from response_version
                    where status <> 'EXCLUDED'
                      and period_start >= ? and period_end <= ? and area_id = any(?)
                    """,
                    question.first(),
                    question.last(),
                    question.territory().shares().stream()
                        .map(AreaShare::areaId)
                        .toArray(UUID[]::new))
                .addIf(organisation != null, "and employer_id = ?", organisation)
                .addIf(asOf == null, "and superseded_at is null")
                .addIf(
                    asOf != null,
                    "and recorded_at <= ? and (superseded_at is null or superseded_at > ?)",
                    asOf,
                    asOf),
            row -> new long[] {row.getLong(1), row.getLong(2)});
    return Exact.share(counts[0], counts[1]);
  }

  private static Row row(DatasetQuestion question, ResultSet row) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    int place = 1;
    for (Column column : question.dataset().columns()) {
      place++;
      values.put(column.name(), value(column.type(), row, place));
    }
    values.put("restated", row.getBoolean(place + 1));
    values.put("demonstration", row.getBoolean(place + 2));
    return new Row(row.getString(1), values);
  }

  private static @Nullable Object value(Column.Type type, ResultSet row, int place)
      throws SQLException {
    return switch (type) {
      case TEXT -> row.getString(place);
      case COUNT -> Exact.plain(row.getBigDecimal(place));
      case NUMBER -> row.getBigDecimal(place);
      case DATE -> row.getObject(place, LocalDate.class);
      case INSTANT -> {
        OffsetDateTime time = row.getObject(place, OffsetDateTime.class);
        yield time == null ? null : time.toInstant();
      }
      case FLAG -> row.getBoolean(place);
    };
  }
}
