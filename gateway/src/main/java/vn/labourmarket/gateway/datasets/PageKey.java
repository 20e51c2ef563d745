package vn.labourmarket.gateway.datasets;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.MarketQuery;
import vn.labourmarket.platform.requests.Parameters;

/**
 * The beginning of row keys for which there is an index: days, then ids, all of a fixed length, so
 * that their order as text is that of the columns.
 *
 * @param dates how many of the columns are days; the others are ids
 */
record PageKey(List<String> columns, int dates) {

  /** Condition that the row at hand is the last one seen or comes after it. */
  void from(MarketQuery query, String alias, String after) {
    query.add(
        "and (%s) >= (%s)"
            .formatted(of(alias), String.join(", ", columns.stream().map(it -> "?").toList())),
        values(after));
  }

  /** Whether pages go on at a day of the first column, on or after a day. */
  boolean goesOnFrom(@Nullable String after, LocalDate first) {
    return after != null
        && dates > 0
        && values(after)[0] instanceof LocalDate day
        && !day.isBefore(first);
  }

  private Object[] values(String after) {
    String[] parts = after.split("/", -1);
    if (parts.length < columns.size()) {
      throw Parameters.invalid("cursor", "nextCursor");
    }
    try {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        values.add(i < dates ? LocalDate.parse(parts[i]) : UUID.fromString(parts[i]));
      }
      return values.toArray();
    } catch (DateTimeParseException | IllegalArgumentException forged) {
      throw Parameters.invalid("cursor", "nextCursor");
    }
  }

  /** The columns of an alias, for {@code order by}. */
  String of(String alias) {
    return String.join(", ", columns.stream().map(it -> alias + "." + it).toList());
  }
}
