package vn.labourmarket.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  NoteService(DataSource dataSource) {
    this.dataSource = dataSource;
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
    return written;
  }

  NoteView read(long id) throws SQLException {
    return one("select id, text, count, version from note where id = ?", id);
  }

  @Transactional
  NoteView change(long id, WriteNote command, ExpectedVersion expected) throws SQLException {
    expected.check(read(id).version());
    return one(
        """
        update note set text = ?, count = ?, version = version + 1 where id = ?
        returning id, text, count, version
        """,
        command.text(),
        command.count(),
        id);
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
