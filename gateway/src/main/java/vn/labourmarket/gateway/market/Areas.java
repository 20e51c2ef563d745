package vn.labourmarket.gateway.market;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.LocalizedText;

/** The areas, read again only when an event has changed them. */
@ApplicationScoped
public class Areas {
  private record Loaded(long change, AreaMap map) {}

  private final javax.sql.DataSource market;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Loaded loaded;

  Areas(@DataSource("market") javax.sql.DataSource market) {
    this.market = market;
  }

  /** One small statement when nothing has changed. */
  public AreaMap map() {
    try (Connection connection = market.getConnection();
        Statement statement = connection.createStatement()) {
      long change = change(statement);
      Loaded known = loaded;
      if (known != null && known.change == change) {
        return known.map;
      }
      return reload(change, known, statement);
    } catch (SQLException failed) {
      throw new MarketUnavailableException(failed);
    }
  }

  /** One reads what is new; others answer with what they know, and wait only at the start. */
  private AreaMap reload(long change, @Nullable Loaded known, Statement statement)
      throws SQLException {
    if (known != null && !loading.tryLock()) {
      return known.map;
    }
    if (known == null) {
      loading.lock();
    }
    try {
      Loaded meanwhile = loaded;
      if (meanwhile != null && meanwhile.change >= change) {
        return meanwhile.map;
      }
      AreaMap map = new AreaMap(areas(statement), successions(statement));
      loaded = new Loaded(change, map);
      return map;
    } finally {
      loading.unlock();
    }
  }

  private static long change(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select change from area_change")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<Area> areas(Statement statement) throws SQLException {
    List<Area> areas = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select id, code, level, parent_id, valid_from, valid_to, name_vi, name_en from area
            """)) {
      while (row.next()) {
        areas.add(
            new Area(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                LocalizedText.of(row.getString(7), row.getString(8))));
      }
    }
    return areas;
  }

  private static List<AreaSuccession> successions(Statement statement) throws SQLException {
    List<AreaSuccession> successions = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            // One with weight 0 was withdrawn.
            "select from_id, to_id, weight, effective_on from area_succession where weight > 0")) {
      while (row.next()) {
        successions.add(
            new AreaSuccession(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new BigDecimal(row.getString(3)),
                row.getObject(4, LocalDate.class)));
      }
    }
    return successions;
  }
}
