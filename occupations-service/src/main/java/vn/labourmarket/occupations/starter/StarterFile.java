package vn.labourmarket.occupations.starter;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.tables.CsvTable;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableRow;

/** One of the project's own lists. */
final class StarterFile {
  private static final String FOLDER = "/starter-catalogue/";

  private StarterFile() {}

  static Table open(String name) {
    InputStream bytes = StarterFile.class.getResourceAsStream(FOLDER + name);
    if (bytes == null) {
      throw new IllegalStateException("not in the application: " + name);
    }
    return CsvTable.of(bytes);
  }

  static List<Row> rows(String name) {
    try (Table table = open(name)) {
      List<Row> rows = new ArrayList<>();
      for (Iterator<TableRow> left = table.rows(); left.hasNext(); ) {
        rows.add(new Row(table.header(), left.next().cells()));
      }
      return rows;
    }
  }

  /** A row by the names of its columns. */
  record Row(List<String> header, List<String> cells) {

    String text(String column) {
      return find(column).orElseThrow(() -> new IllegalStateException("no " + column + cells));
    }

    Optional<String> find(String column) {
      int position = header.indexOf(column);
      return position < 0 || position >= cells.size() || cells.get(position).isEmpty()
          ? Optional.empty()
          : Optional.of(cells.get(position));
    }

    LocalDate day(String column) {
      return LocalDate.parse(text(column));
    }

    @Nullable LocalDate dayOrNull(String column) {
      return find(column).map(LocalDate::parse).orElse(null);
    }

    @Nullable Integer numberOrNull(String column) {
      return find(column).map(Integer::valueOf).orElse(null);
    }
  }
}
