package vn.labourmarket.deploy.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * When the database committed vacancies, by its own record ({@code track_commit_timestamp}). It
 * takes the time before it waits for the disk, so a latency counted from here is not too short.
 */
final class CommitTimes {
  private CommitTimes() {}

  /**
   * From the commit of each vacancy to another moment.
   *
   * @param moments by the vacancy's id, on the clock of the database's machine
   * @throws IllegalStateException when the database has no such vacancy or does not know the time
   */
  static Sample until(Map<String, Instant> moments, SuiteDirectory directory) throws SQLException {
    Sample sample = new Sample();
    try (Connection database = directory.connect("labour_demand");
        PreparedStatement query =
            database.prepareStatement(
                """
                select id::text, pg_xact_commit_timestamp(xmin)
                from vacancy where id = any (?::uuid[])
                """)) {
      query.setArray(1, database.createArrayOf("text", moments.keySet().toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Instant committed = row.getObject(2, OffsetDateTime.class).toInstant();
          sample.add(Duration.between(committed, moments.get(row.getString(1))).toNanos());
        }
      }
    }
    if (sample.size() != moments.size()) {
      throw new IllegalStateException(
          "Committed: %d of %d vacancies seen".formatted(sample.size(), moments.size()));
    }
    return sample;
  }
}
