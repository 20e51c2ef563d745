package vn.labourmarket.occupations.coding;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.titles.coding.CodingModel;

/** Models, kept in the database in pieces, and how far those are that are being learned. */
@ApplicationScoped
class ModelFiles {
  private static final int PIECE = 1 << 20;

  private final DataSource dataSource;

  ModelFiles(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void keep(long number, CodingModel model) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into coding_model_chunk (number, position, bytes) values (?, ?, ?)");
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(new Pieces(insert, number), PIECE))) {
      model.write(out);
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes each of the buffers it gets as a row. */
  private static final class Pieces extends OutputStream {
    private final PreparedStatement insert;
    private final long number;
    private int position;

    Pieces(PreparedStatement insert, long number) {
      this.insert = insert;
      this.number = number;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int end = from + length;
      for (int start = from; start < end; start += PIECE) {
        try {
          insert.setLong(1, number);
          insert.setInt(2, position++);
          insert.setBytes(3, Arrays.copyOfRange(bytes, start, Math.min(end, start + PIECE)));
          insert.executeUpdate();
        } catch (SQLException failed) {
          throw new DatabaseFailure(failed);
        }
      }
    }
  }

  /**
   * Reads a model; empty when it is not kept any more, or not in a form that this version of the
   * service knows.
   */
  Optional<CodingModel> read(long number) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select bytes from coding_model_chunk where number = ? and position = ?");
        InputStream pieces = new SequenceInputStream(new KeptPieces(select, number));
        DataInputStream in = new DataInputStream(new BufferedInputStream(pieces))) {
      return Optional.of(CodingModel.read(in));
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } catch (DatabaseFailure failed) {
      throw failed;
    } catch (EOFException missing) {
      return Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      Log.warnf(unreadable, "coding model can't be read: number=%d", number);
      return Optional.empty();
    }
  }

  /** Reads one piece after another, so that no more than one is in memory. */
  private static final class KeptPieces implements Enumeration<InputStream> {
    private final PreparedStatement select;
    private final long number;
    private int position;
    private byte @Nullable [] next;

    KeptPieces(PreparedStatement select, long number) {
      this.select = select;
      this.number = number;
      next = piece();
    }

    private byte @Nullable [] piece() {
      try {
        select.setLong(1, number);
        select.setInt(2, position++);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? row.getBytes(1) : null;
        }
      } catch (SQLException failed) {
        throw new DatabaseFailure(failed);
      }
    }

    @Override
    public boolean hasMoreElements() {
      return next != null;
    }

    @Override
    public InputStream nextElement() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      InputStream current = new ByteArrayInputStream(next);
      next = piece();
      return current;
    }
  }

  /** Drops the pieces of all but the newest models of a version. */
  void keepNewest(ClassificationRef of, int kept) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                """
                delete from coding_model_chunk where number in (
                  select number from coding_model
                  where scheme = ? and version_id = ? and state = 'READY'
                  order by number desc offset ?)
                """)) {
      delete.setString(1, of.scheme());
      delete.setString(2, of.version());
      delete.setInt(3, kept);
      delete.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  /** Visible at once when called outside the job's own transaction. */
  void noteProgress(long number, int percent) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into coding_model_progress (number, percent) values (?, ?)
                on conflict (number) do update set percent = excluded.percent
                """)) {
      upsert.setLong(1, number);
      upsert.setInt(2, percent);
      upsert.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  void forgetProgress(long number) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from coding_model_progress where number = ?")) {
      delete.setLong(1, number);
      delete.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  /** Per cent; 0 before anybody works on it. */
  int progress(long number) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select percent from coding_model_progress where number = ?")) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }
}
