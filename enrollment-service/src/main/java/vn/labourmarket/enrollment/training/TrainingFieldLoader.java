package vn.labourmarket.enrollment.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Reads the copies of the training lists from the database. */
@ApplicationScoped
class TrainingFieldLoader {
  private final DataSource dataSource;

  TrainingFieldLoader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  long revision() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select revision from training_field_revision")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  TrainingFieldLists load() throws SQLException {
    List<TrainingFieldVersion> versions = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select v.valid_from, v.valid_to, v.item_count,
                  array(select f.code from training_field f where f.version = v.version)
                from training_field_version v
                """)) {
      while (row.next()) {
        versions.add(
            new TrainingFieldVersion(
                row.getObject(1, LocalDate.class),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                Set.of((String[]) row.getArray(4).getArray())));
      }
    }
    return new TrainingFieldLists(versions);
  }
}
