package vn.labourmarket.gateway.answers;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.tables.writing.CsvOutput;

/**
 * A table as a CSV answer. Columns have the same names in every language, for programs; GET
 * /datasets/{id} explains them.
 */
public final class CsvTable implements AutoCloseable {
  private final CsvOutput output;

  public CsvTable(OutputStream out, Collection<String> header) throws IOException {
    this.output = new CsvOutput(out, header);
  }

  /** Fills a table while it is sent. */
  @FunctionalInterface
  public interface Filler {
    void fill(CsvTable table) throws IOException;
  }

  /**
   * An answer to be saved, of any size.
   *
   * @param name of the file, without its ending
   */
  public static Response answer(
      String name, Provenance provenance, Collection<String> header, Filler filler) {
    StreamingOutput rows =
        out -> {
          try (CsvTable table = new CsvTable(out, header)) {
            filler.fill(table);
          }
        };
    return provenance
        .on(Response.ok(rows))
        .type(Format.CSV_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
        .build();
  }

  /** One row; numbers as they are, missing values as empty cells. */
  public void row(Collection<? extends @Nullable Object> values) {
    output.row(values);
  }

  @Override
  public void close() throws IOException {
    output.close();
  }
}
