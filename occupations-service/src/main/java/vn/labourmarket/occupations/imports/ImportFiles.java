package vn.labourmarket.occupations.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import vn.labourmarket.occupations.storage.DatabaseFailure;

/** Files of waiting jobs, kept in the database in pieces, and the progress of the running ones. */
@ApplicationScoped
class ImportFiles {
  private static final int PIECE = 1 << 20;

  private final DataSource dataSource;

  ImportFiles(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void keep(UUID job, Path file) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into import_chunk (job_id, position, bytes) values (?, ?, ?)");
        InputStream bytes = Files.newInputStream(file)) {
      int position = 0;
      for (byte[] piece = bytes.readNBytes(PIECE);
          piece.length > 0;
          piece = bytes.readNBytes(PIECE)) {
        insert.setObject(1, job);
        insert.setInt(2, position++);
        insert.setBytes(3, piece);
        insert.executeUpdate();
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void copyTo(Path file, UUID job) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select bytes from import_chunk where job_id = ? order by position");
        OutputStream out = Files.newOutputStream(file)) {
      select.setFetchSize(1);
      select.setObject(1, job);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          out.write(row.getBytes(1));
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void forget(UUID job) {
    for (String table : Arrays.asList("import_chunk", "import_progress")) {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement delete =
              connection.prepareStatement("delete from " + table + " where job_id = ?")) {
        delete.setObject(1, job);
        delete.executeUpdate();
      } catch (SQLException failed) {
        throw new DatabaseFailure(failed);
      }
    }
  }

  /** Visible at once when called outside the job's own transaction. */
  void noteProgress(UUID job, int rowsRead) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into import_progress (job_id, rows_read) values (?, ?)
                on conflict (job_id) do update set rows_read = excluded.rows_read
                """)) {
      upsert.setObject(1, job);
      upsert.setInt(2, rowsRead);
      upsert.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  /** Rows read so far; empty while nobody works on the job. */
  OptionalInt progress(UUID job) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select rows_read from import_progress where job_id = ?")) {
      select.setObject(1, job);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }
}
