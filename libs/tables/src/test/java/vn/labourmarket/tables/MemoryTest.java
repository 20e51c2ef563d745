package vn.labourmarket.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.tables.writing.XlsxOutput;

/** The largest uploads are read by a JVM of a quarter gibibyte. */
class MemoryTest {
  private static final long UPLOAD = 64L << 20;
  private static final TableLimits SERVICE = TableLimits.unpacked(128L << 20);

  @TempDir private Path folder;

  @Test
  void readsTheLargestWorkbookInLittleMemory() throws Exception {
    // Given
    Path file = folder.resolve("large.xlsx");
    int rows = write(file);
    assertTrue(Files.size(file) > UPLOAD * 9 / 10, Long.toString(Files.size(file)));
    // When
    String answer = inSmallJvm(file);
    // Then
    assertEquals("rows " + rows, answer);
  }

  @Test
  void keepsSharedTextsInLittleMemory() throws Exception {
    // Given
    String text = "<si><t>" + "Nghề ".repeat(200) + "</t></si>";
    int texts = 45_000;
    Path file = folder.resolve("shared.xlsx");
    // When
    Files.write(
        file,
        Workbook.below("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>44999</v></c></row>")
            .strings(text.repeat(texts))
            .stored());
    // Then
    assertEquals("rows 1", inSmallJvm(file));
  }

  /** Texts that hardly pack, about as much as may be uploaded. */
  private static int write(Path file) throws IOException {
    Random random = new Random(7);
    byte[] noise = new byte[1000];
    int rows = 0;
    try (XlsxOutput table =
        new XlsxOutput(Files.newOutputStream(file), "test", "s", List.of("code", "title"))) {
      for (long bytes = 0; bytes < UPLOAD * 86 / 100; bytes += noise.length, rows++) {
        random.nextBytes(noise);
        table.row(List.of(rows, HexFormat.of().formatHex(noise)));
      }
    }
    return rows;
  }

  private static String inSmallJvm(Path file) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
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
