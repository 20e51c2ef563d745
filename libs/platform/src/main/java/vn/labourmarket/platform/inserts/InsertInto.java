package vn.labourmarket.platform.inserts;

import jakarta.persistence.OptimisticLockException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row goes.
 *
 * @param table its name
 * @param sql the statement, with a parameter for each column
 * @param conflict what it means that a row with such a key is there already; null for nothing else
 *     than that
 */
public record InsertInto(String table, String sql, @Nullable String conflict) {

  public static InsertInto of(String table, String... columns) {
    String parameters = String.join(", ", Collections.nCopies(columns.length, "?"));
    return new InsertInto(
        table,
        "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), parameters),
        null);
  }

  /** The same where two rows with one key mean that two callers changed one record at once. */
  public InsertInto losingRaces(String explanation) {
    return new InsertInto(table, sql, explanation);
  }

  /** A row, its values in the order of the columns. */
  public Row row(@Nullable Object... values) {
    return new Row(this, Collections.unmodifiableList(Arrays.asList(values)));
  }

  /** A row on its way. */
  public record Row(InsertInto target, List<@Nullable Object> values) {

    /** Length of its texts, which is what makes a row large. */
    long characters() {
      return values.stream().mapToLong(it -> it instanceof String text ? text.length() : 0).sum();
    }
  }

  RuntimeException refusal(Throwable failed) {
    return conflict == null
        ? new InsertException(failed)
        : new OptimisticLockException(conflict, failed);
  }
}
