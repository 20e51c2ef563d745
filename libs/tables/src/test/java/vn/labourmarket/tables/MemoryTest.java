package vn.labourmarket.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.tables.test.Workbook;

/** The largest uploads are read by a JVM of a quarter gibibyte. */
class MemoryTest {
  private static final long UPLOAD = 64L << 20;
  private static final TableLimits SERVICE = TableLimits.unpacked(128L << 20);

  @TempDir private Path folder;

  @Test
  void readsTheLargestWorkbookInLittleMemory() throws Exception {
    // Given
    String row = "<row>" + Workbook.cell("A2", "Nghề ".repeat(140)) + "</row>";
    Path file = folder.resolve("large.xlsx");
    int rows = (int) (UPLOAD / row.getBytes(StandardCharsets.UTF_8).length);
    // When
    Workbook.below("").writeUnpacked(file, Workbook.SHEET, "</sheetData>", row, rows);
    // Then
    assertTrue(Files.size(file) > UPLOAD * 99 / 100);
    assertEquals("rows " + rows, inSmallJvm(file));
  }

  @Test
  void keepsSharedTextsInLittleMemory() throws Exception {
    // Given
    String text = "<si><t>" + "Nghề ".repeat(200) + "</t></si>";
    Path file = folder.resolve("shared.xlsx");
    Workbook last =
        Workbook.below("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>44999</v></c></row>").strings("");
    // When
    last.writeUnpacked(file, "xl/sharedStrings.xml", "</sst>", text, 45_000);
    // Then
    assertEquals("rows 1", inSmallJvm(file));
  }

  private static String inSmallJvm(Path file) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryTest.class.getName(),
                file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String answer = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
      return answer.strip();
    }
  }

  public static void main(String[] arguments) {
    try (Table table = Table.open(Path.of(arguments[0]), Table.XLSX, SERVICE)) {
      int rows = 0;
      for (Iterator<TableRow> left = table.rows(); left.hasNext(); left.next()) {
        rows++;
      }
      System.out.println("rows " + rows);
    }
  }
}
