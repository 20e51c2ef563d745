package vn.labourmarket.embedded;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.util.PasswordUtil;

/**
 * Makes applications' databases and their roles. Each step brings about a state, whatever was there
 * before, so that it may be ended between any two of them and begun again.
 */
public final class DatabaseSetup implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LOGIN = Duration.ofSeconds(15);
  // Others may be at it, and each makes four databases.
  private static final Duration ANSWER = Duration.ofMinutes(2);

  private final Connection connection;

  /**
   * Connects.
   *
   * @param url of the database that others are made from
   * @param creator a superuser, or a role that may create databases and roles
   */
  public DatabaseSetup(String url, Login creator) throws SQLException {
    this(connect(url, creator));
  }

  /** Something that listens and says nothing must not keep us for ever. */
  private static Connection connect(String url, Login creator) throws SQLException {
    Properties options = new Properties();
    options.putAll(
        Map.of(
            "user", creator.user(),
            "password", creator.password(),
            "loginTimeout", String.valueOf(LOGIN.toSeconds()),
            "socketTimeout", String.valueOf(ANSWER.toSeconds())));
    return DriverManager.getConnection(url, options);
  }

  /** Waits until nobody else is at it: the server refuses two changes of one right at once. */
  DatabaseSetup(Connection connection) throws SQLException {
    this.connection = connection;
    execute("select pg_advisory_lock(hashtextextended('database setup', 32))");
  }

  /** Makes what is missing and gives the roles the passwords of {@code wanted}. */
  public void make(ApplicationDatabase wanted) throws SQLException {
    makeRole(wanted.owner());
    makeRole(wanted.application());
    requirePlain(wanted);
    String owner = wanted.owner().user();
    if (!isSuperuser()) {
      // Who gives a database to a role, or ends its sessions, has to be a member of it.
      execute("grant " + owner + ", " + wanted.application().user() + " to current_user");
    }
    if (!exists("select 1 from pg_database where datname = ?", wanted.name())) {
      execute("create database " + wanted.name() + " owner " + owner);
    }
    requireOwned(wanted);
    execute("revoke all on database " + wanted.name() + " from public");
    execute("grant connect on database " + wanted.name() + " to " + wanted.application().user());
  }

  /**
   * Who is connected as the application or as its owner. Of roles that the creator is no member of
   * the server does not tell since when: they count as changed just now.
   */
  public List<DatabaseSession> sessions(ApplicationDatabase database) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select pid, application_name,
              coalesce(host(client_addr), case client_port when -1 then 'localhost' else '?' end),
              coalesce(state_change, backend_start, clock_timestamp())
            from pg_stat_activity where usename in (?, ?) order by pid
            """)) {
      query.setString(1, database.application().user());
      query.setString(2, database.owner().user());
      List<DatabaseSession> sessions = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          sessions.add(
              new DatabaseSession(
                  row.getInt(1),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, OffsetDateTime.class).toInstant()));
        }
      }
      return sessions;
    }
  }

  /** Ends a session and undoes what it has not committed; it is gone a moment later. */
  public void end(DatabaseSession session) throws SQLException {
    try (PreparedStatement end =
        connection.prepareStatement(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where pid = ? and application_name = ?
            """)) {
      end.setInt(1, session.processId());
      end.setString(2, session.application());
      end.execute();
    }
  }

  /** Keeps everybody but superusers out of a database that comes with the server. */
  public void shut(String database) throws SQLException {
    execute("revoke connect, temporary on database " + database + " from public");
  }

  /** Lets go within a minute or so what a machine without power or network has locked. */
  private void makeRole(Login role) throws SQLException {
    if (!exists("select 1 from pg_roles where rolname = ?", role.user())) {
      execute("create role " + role.user() + " login");
    }
    execute(
        """
        alter role %1$s login password '%2$s';
        alter role %1$s set tcp_keepalives_idle = 30;
        alter role %1$s set tcp_keepalives_interval = 10;
        alter role %1$s set tcp_keepalives_count = 3;
        alter role %1$s set tcp_user_timeout = 60000
        """
            .formatted(role.user(), verifier(role.password())));
  }

  /**
   * What the server keeps of a password, so that the password itself is in no statement. Stretching
   * protects weak passwords; these are random, and every connection would pay for it on both sides.
   */
  private static String verifier(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return PasswordUtil.encodeScramSha256(password.toCharArray(), 1, salt);
  }

  private void requirePlain(ApplicationDatabase wanted) throws SQLException {
    String powerful =
        """
        select 1 from pg_roles
        where rolname = ? and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
          or rolreplication)
        """;
    for (Login role : new Login[] {wanted.owner(), wanted.application()}) {
      if (exists(powerful, role.user())) {
        throw new SQLException("Role " + role.user() + " may do more than an application");
      }
    }
    String member =
        """
        select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = ?
        """;
    if (exists(member, wanted.application().user())) {
      throw new SQLException("Role " + wanted.application().user() + " is a member of another");
    }
  }

  private void requireOwned(ApplicationDatabase wanted) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select pg_get_userbyid(datdba) from pg_database where datname = ?")) {
      query.setString(1, wanted.name());
      try (ResultSet row = query.executeQuery()) {
        String owner = row.next() ? row.getString(1) : "";
        if (!owner.equals(wanted.owner().user())) {
          throw new SQLException("Database " + wanted.name() + " belongs to " + owner);
        }
      }
    }
  }

  private boolean isSuperuser() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private boolean exists(String query, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
