package vn.labourmarket.gateway.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  @Test
  void beginsWithAByteOrderMarkAndKeepsNumbersNumbers() throws IOException {
    assertEquals(
        "\uFEFFname,count\r\nTrường,-12.50\r\n,1000000\r\n",
        table(
            List.of("Trường", new BigDecimal("-12.50")),
            Arrays.asList(null, new BigDecimal("1e6"))));
  }

  @Test
  void leavesNoCellThatASpreadsheetWouldRun() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")) {
      String text = start + "cmd";

      assertEquals("\uFEFFname,count\r\n'" + text + ",1\r\n", table(List.of(text, 1)), text);
    }
    assertEquals("\uFEFFname,count\r\n\"'\n=1\",1\r\n", table(List.of("\n=1", 1)));
    assertEquals("\uFEFFname,count\r\n\"'=1,2\",1\r\n", table(List.of("=1,2", 1)));
  }

  private static String table(List<?>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable table = new CsvTable(out, List.of("name", "count"))) {
      for (List<?> row : rows) {
        table.row(row);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
