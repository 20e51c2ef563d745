package vn.labourmarket.occupations.storage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes many rows of one table by {@code COPY}, inside the transaction of whoever brings them. In
 * between the pieces the connection is free for other statements.
 */
public final class CopyRows implements AutoCloseable {
  private static final int PIECE = 1 << 20;

  private final Connection connection;
  private final String sql;
  private final StringBuilder waiting = new StringBuilder();

  /**
   * Rows for a table.
   *
   * @param connection is not closed with this
   */
  public CopyRows(Connection connection, String table, List<String> columns) {
    this.connection = connection;
    this.sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
  }

  /** Adds a row; null stands for no value. */
  public void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      waiting.append(i == 0 ? "" : "\t");
      Object value = values[i];
      if (value == null) {
        waiting.append("\\N");
      } else {
        append(value.toString());
      }
    }
    waiting.append('\n');
    if (waiting.length() >= PIECE) {
      flush();
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\' -> waiting.append("\\\\");
        case '\n' -> waiting.append("\\n");
        case '\r' -> waiting.append("\\r");
        case '\t' -> waiting.append("\\t");
        default -> waiting.append(letter);
      }
    }
  }

  private void flush() {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new StringReader(waiting.toString()));
      waiting.setLength(0);
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    if (!waiting.isEmpty()) {
      flush();
    }
  }
}
