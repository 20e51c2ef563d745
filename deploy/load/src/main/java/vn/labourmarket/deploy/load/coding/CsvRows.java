package vn.labourmarket.deploy.load.coding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Rows of a CSV file by the names of their columns; gzip is unpacked. */
final class CsvRows {
  private CsvRows() {}

  /** A row; a column that is not there reads as empty. */
  record Row(Map<String, String> fields) {
    boolean has(String column) {
      return fields.containsKey(column);
    }

    String text(String column) {
      return fields.getOrDefault(column, "");
    }
  }

  static List<Row> read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(
                    new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)))) {
      List<Row> rows = new ArrayList<>();
      csv.forEach(row -> rows.add(new Row(row.getFieldsAsMap())));
      return rows;
    }
  }
}
