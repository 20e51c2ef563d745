package vn.labourmarket.deploy.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.labourmarket.deploy.driver.SuiteDirectory;
import vn.labourmarket.deploy.faults.Finding.Kind;

/**
 * What must stand behind the views: in the owner's outbox one published event for each version of a
 * vacancy, in the read model each version once.
 */
final class HistoryCheck {
  private static final String OUTBOX =
      """
      select record_key, count(*), max(aggregate_version),
          count(*) filter (where published_at is null)
      from outbox where topic = 'demand.vacancy.v1' group by record_key
      """;
  private static final String READ_MODEL =
      """
      select id::text, count(*), max(aggregate_version), 0
      from market.vacancy_version group by id
      """;

  private HistoryCheck() {}

  private record History(long versions, long last, long unpublished) {}

  static List<Finding> check(SuiteDirectory directory, List<Row> owner) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    Map<String, History> outbox = read(directory, "labour_demand", OUTBOX);
    compare(outbox, owner, Kind.OUTBOX_DIFFERS, findings);
    outbox.forEach(
        (id, history) -> {
          if (history.unpublished > 0) {
            findings.add(new Finding(Kind.UNPUBLISHED_EVENT, id, history.toString()));
          }
        });
    compare(
        read(directory, "gateway", READ_MODEL), owner, Kind.READ_MODEL_HISTORY_DIFFERS, findings);
    return findings;
  }

  private static void compare(
      Map<String, History> histories, List<Row> owner, Kind kind, List<Finding> findings) {
    for (Row row : owner) {
      History history = histories.get(row.id());
      if (history == null || history.last != row.version() || history.versions != row.version()) {
        findings.add(new Finding(kind, row.id(), history + " of version " + row.version()));
      }
    }
    Set<String> owned = owner.stream().map(Row::id).collect(Collectors.toSet());
    histories.forEach(
        (id, history) -> {
          if (!owned.contains(id)) {
            findings.add(new Finding(kind, id, history + " of no vacancy"));
          }
        });
  }

  private static Map<String, History> read(SuiteDirectory directory, String database, String sql)
      throws SQLException {
    try (Connection connection = directory.connect(database);
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      Map<String, History> histories = new HashMap<>();
      while (row.next()) {
        histories.put(
            row.getString(1), new History(row.getLong(2), row.getLong(3), row.getLong(4)));
      }
      return histories;
    }
  }
}
