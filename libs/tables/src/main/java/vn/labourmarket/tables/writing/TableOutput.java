package vn.labourmarket.tables.writing;

import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A table while it is written. */
public interface TableOutput extends AutoCloseable {
  /**
   * One row. Numbers stay numbers and missing values are empty cells; anything else is text, which
   * no spreadsheet calculates.
   */
  void row(Collection<? extends @Nullable Object> values) throws IOException;

  @Override
  void close() throws IOException;
}
