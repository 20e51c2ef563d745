package vn.labourmarket.platform.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

@ApplicationScoped
public class NoteService {
  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transactions;

  NoteService(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
    this.dataSource = dataSource;
    this.transactions = transactions;
  }

  /** As what a flush finds out. */
  private static final class Failing implements Synchronization {
    @Override
    public void beforeCompletion() {
      throw new IllegalStateException("as if something to be sent could not be written");
    }

    @Override
    public void afterCompletion(int status) {
      // Nothing to clean up.
    }
  }

  @Transactional
  NoteView write(WriteNote command) throws SQLException {
    NoteView written =
        one(
            "insert into note (text, count) values (?, ?) returning id, text, count, version",
            command.text(),
            command.count());
    if (command.text().equals("fail after the effect")) {
      throw new IllegalStateException("as if the process had died");
    }
    if (command.text().equals("fail before the commit")) {
      transactions.registerInterposedSynchronization(new Failing());
    }
    if (command.text().equals("end in an error")) {
      throw new AssertionError("as if memory had run out");
    }
    loseConnection(command.text());
    return written;
  }

  NoteView read(long id) throws SQLException {
    return one("select id, text, count, version from note where id = ?", id);
  }

  @Transactional
  NoteView change(long id, WriteNote command, ExpectedVersion expected) throws SQLException {
    expected.check(read(id).version());
    NoteView changed =
        one(
            """
            update note set text = ?, count = ?, version = version + 1 where id = ?
            returning id, text, count, version
            """,
            command.text(),
            command.count(),
            id);
    loseConnection(command.text());
    return changed;
  }

  /** As if the database had gone away: within a statement, or between the last one and commit. */
  private void loseConnection(String text) throws SQLException {
    String self = "select pg_terminate_backend(pg_backend_pid())";
    if (text.equals("lose the connection")) {
      run(self);
    }
    if (text.equals("lose the connection before commit")) {
      int mine = processOfThisTransaction();
      QuarkusTransaction.requiringNew()
          .call(() -> run("select pg_terminate_backend(" + mine + ")"));
    }
  }

  private int processOfThisTransaction() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private boolean run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  Page<NoteView> list(PageRequest page) throws SQLException {
    long after = page.after().map(it -> it.number(0)).orElse(0L);
    List<NoteView> rows =
        many(
            "select id, text, count, version from note where id > ? order by id limit ?",
            after,
            page.fetchSize());
    return Page.of(rows, page, it -> it, it -> Cursor.of(it.id()));
  }

  private NoteView one(String sql, Object... arguments) throws SQLException {
    return many(sql, arguments).stream()
        .findFirst()
        .orElseThrow(PlatformProblem.NOT_FOUND::problem);
  }

  private List<NoteView> many(String sql, Object... arguments) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<NoteView> notes = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          notes.add(new NoteView(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)));
        }
      }
      return notes;
    }
  }
}
