package vn.labourmarket.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.labourmarket.platform.rows.AsService;

/** Forgets every condition: what keeps organisations apart is the database. */
@ApplicationScoped
public class OwnNoteService {
  private final DataSource dataSource;

  OwnNoteService(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whose notes are seen, one line a note, and over which session. */
  public record Seen(int session, List<UUID> organisations) {}

  Seen all() throws SQLException {
    return read();
  }

  @Transactional
  Seen allInATransaction() throws SQLException {
    return read();
  }

  @ActivateRequestContext
  Seen allInARequest() throws SQLException {
    return read();
  }

  @AsService
  Seen allAsTheService() throws SQLException {
    return read();
  }

  /** Twice from the pool in one transaction, which is the same connection. */
  @Transactional
  Seen write(UUID organisation, boolean fail) throws SQLException {
    read();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into own_note values (gen_random_uuid(), ?)")) {
      insert.setObject(1, organisation);
      insert.executeUpdate();
    }
    if (fail) {
      throw new IllegalStateException("as if the process had died");
    }
    return read();
  }

  /** A transaction of JDBC's own, as the relay and the inbox have it, left in any state. */
  Seen writeByHand(UUID organisation, boolean fail) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into own_note values (gen_random_uuid(), ?)")) {
        insert.setObject(1, organisation);
        insert.executeUpdate();
      }
      if (fail) {
        connection.rollback();
      } else {
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
    return read();
  }

  private Seen read() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_backend_pid(), organisation from (select 1) one left join own_note on true")) {
      List<UUID> organisations = new ArrayList<>();
      int session = 0;
      while (row.next()) {
        session = row.getInt(1);
        UUID found = row.getObject(2, UUID.class);
        if (found != null) {
          organisations.add(found);
        }
      }
      return new Seen(session, organisations);
    }
  }
}
