package vn.labourmarket.gateway.market;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement in the making: its text, and the values of its places in their order. */
public final class MarketQuery {
  private final StringBuilder sql = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  public static MarketQuery of(String sql, @Nullable Object... values) {
    return new MarketQuery().add(sql, values);
  }

  /** Appends text and the values of its places: numbers, texts, days, instants, ids, arrays. */
  public MarketQuery add(String text, @Nullable Object... more) {
    sql.append(text).append('\n');
    for (Object value : more) {
      values.add(value);
    }
    return this;
  }

  public MarketQuery add(MarketQuery other) {
    sql.append(other.sql);
    values.addAll(other.values);
    return this;
  }

  public MarketQuery addIf(boolean condition, String text, @Nullable Object... more) {
    return condition ? add(text, more) : this;
  }

  /**
   * The rows {@code share(area_id, shown_id, weight)} to join facts with: which part of an area's
   * counts is shown where.
   */
  public static MarketQuery shares(Collection<AreaShare> shares) {
    return of(
        """
        share (area_id, shown_id, weight) as (
          select * from unnest(?::uuid[], ?::uuid[], ?::numeric[]))
        """,
        shares.stream().map(AreaShare::areaId).toArray(UUID[]::new),
        shares.stream().map(AreaShare::shownId).toArray(UUID[]::new),
        shares.stream().map(AreaShare::weight).toArray(BigDecimal[]::new));
  }

  /** Condition on a table of versions: its figures held at an instant, or hold now. */
  public MarketQuery holds(String alias, @Nullable Instant asOf) {
    if (asOf == null) {
      return add("and %1$s.counted and %1$s.replaced_at is null".formatted(alias));
    }
    return add(
        """
        and %1$s.counted and %1$s.recorded_at <= ?
        and (%1$s.replaced_at is null or %1$s.replaced_at > ?)
        """
            .formatted(alias),
        asOf,
        asOf);
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.toString());
    int place = 0;
    for (Object value : values) {
      bind(connection, statement, ++place, value);
    }
    return statement;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    if (value instanceof Instant instant) {
      statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof UUID[] ids) {
      statement.setArray(place, connection.createArrayOf("uuid", ids));
    } else if (value instanceof BigDecimal[] numbers) {
      statement.setArray(place, connection.createArrayOf("numeric", numbers));
    } else if (value instanceof String[] texts) {
      statement.setArray(place, connection.createArrayOf("text", texts));
    } else {
      statement.setObject(place, value);
    }
  }
}
