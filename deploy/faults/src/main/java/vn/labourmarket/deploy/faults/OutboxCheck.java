package vn.labourmarket.deploy.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.labourmarket.deploy.driver.SuiteDirectory;
import vn.labourmarket.deploy.faults.Finding.Kind;

/** What the owner's outbox must say of every vacancy: one published event for each version. */
final class OutboxCheck {
  private static final String TOPIC = "demand.vacancy.v1";

  private OutboxCheck() {}

  private record Events(long count, long lastVersion, long unpublished) {}

  static List<Finding> check(SuiteDirectory directory, List<Row> owner, String employer)
      throws SQLException {
    Map<String, Events> outbox = read(directory, employer);
    List<Finding> findings = new ArrayList<>();
    for (Row row : owner) {
      Events events = outbox.remove(row.id());
      if (events == null || events.lastVersion != row.version() || events.count != row.version()) {
        findings.add(
            new Finding(Kind.OUTBOX_DIFFERS, row.id(), events + " of version " + row.version()));
      } else if (events.unpublished > 0) {
        findings.add(new Finding(Kind.UNPUBLISHED_EVENT, row.id(), events.toString()));
      }
    }
    outbox.forEach(
        (id, events) ->
            findings.add(new Finding(Kind.OUTBOX_DIFFERS, id, events + " of no vacancy")));
    return findings;
  }

  private static Map<String, Events> read(SuiteDirectory directory, String employer)
      throws SQLException {
    try (Connection connection = directory.connect("labour_demand");
        PreparedStatement query =
            connection.prepareStatement(
                """
                select record_key, count(*), max(aggregate_version),
                    count(*) filter (where published_at is null)
                from outbox
                where topic = ? and (payload::json ->> 'employerId')::uuid = ?
                group by record_key
                """)) {
      query.setString(1, TOPIC);
      query.setObject(2, UUID.fromString(employer));
      Map<String, Events> events = new HashMap<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          events.put(row.getString(1), new Events(row.getLong(2), row.getLong(3), row.getLong(4)));
        }
      }
      return events;
    }
  }
}
