package vn.labourmarket.enrollment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Knows whether the first copy of the reference data is complete, or ever was. */
@ApplicationScoped
class ReferenceCompletion {
  private final DataSource dataSource;
  private final Clock clock;

  ReferenceCompletion(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  boolean wasReached() throws SQLException {
    return yes("select exists (select 1 from reference_completion)");
  }

  /** Every province of every published version is there, and so is the calendar. */
  boolean hasEverything() throws SQLException {
    return yes(
        """
        select exists (select 1 from area_version)
          and exists (select 1 from reporting_obligation)
          and not exists (
            select 1 from area_version v
            where v.item_count > (
              select count(*) from area a
              where a.level = 'PROVINCE' and a.valid_from <= v.valid_from
                and (a.valid_to is null or a.valid_to >= v.valid_from)))
        """);
  }

  void reached() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into reference_completion (completed_at) values (?)
                on conflict (only_row) do nothing
                """)) {
      statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private boolean yes(String question) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
