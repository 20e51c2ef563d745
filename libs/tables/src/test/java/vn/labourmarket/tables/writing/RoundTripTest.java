package vn.labourmarket.tables.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableLimits;
import vn.labourmarket.tables.TableRow;

class RoundTripTest {
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFE62\u207A";

  @Property(tries = 2000)
  void csvGivesBackEveryTextAndRunsNone(@ForAll("texts") List<String> row) throws IOException {
    // When
    CSVRecord read = csv(row);
    // Then
    assertEquals(row.size(), read.size());
    for (int column = 0; column < row.size(); column++) {
      String written = row.get(column);
      String cell = read.get(column);
      assertTrue(cell.equals(written) || cell.equals("'" + written), cell);
      assertTrue(cell.isEmpty() || DANGEROUS.indexOf(cell.charAt(0)) < 0, cell);
      String shown = cell.strip().replaceAll("^[\\p{C}\\p{Z}\\s]+", "");
      assertTrue(shown.isEmpty() || DANGEROUS.indexOf(shown.charAt(0)) < 0, cell);
    }
  }

  @Property(tries = 300)
  void xlsxGivesBackEveryText(@ForAll("texts") List<String> row) throws Exception {
    // When
    byte[] workbook = xlsx(row);
    // Then
    List<String> expected = row.stream().map(RoundTripTest::holdableInXml).toList();
    assertEquals(expected, texts(workbook));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> any =
        Arbitraries.strings().all().ofMaxLength(12).filter(RoundTripTest::isUnicode);
    Arbitrary<String> tricky =
        Arbitraries.strings()
            .withChars(DANGEROUS + " \u00A0\u200B\uFEFF\0\u0001\";,'x_0041ắ<&>]")
            .ofMaxLength(12);
    Arbitrary<String> escapes = Arbitraries.of("_x0041_", "_x005F_x0041_", "a _xD83D_ ", "]]>");
    return Arbitraries.oneOf(any, tricky, escapes).list().ofMinSize(1).ofMaxSize(5);
  }

  private static boolean isUnicode(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }

  private static String holdableInXml(String text) {
    return text.replaceAll(
        "[^\\t\\r\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }

  @Test
  void keepsNumbersNumbers() throws IOException {
    // Given
    List<Object> row =
        Arrays.asList(-5, new BigDecimal("-1.50"), -2.5, null, true, Double.NaN, "-5");
    // When
    CSVRecord csv = csv(row);
    // Then
    assertEquals(List.of("-5", "-1.50", "-2.5", "", "true", "", "'-5"), csv.toList());
    assertEquals(
        List.of("-5", "-1.5", "-2.5", "", "true", "", "-5"), ours(xlsx(row)).get(0).cells());
    String sheet = sheet(xlsx(row));
    assertTrue(sheet.contains("<v>-5</v>") && sheet.contains("<t>-5</t>"), sheet);
  }

  @Test
  void losesNoDigitOfALongNumberInAWorkbook() throws IOException {
    // Given
    List<Object> row =
        List.of(123456789012345L, 1234567890123456L, new BigDecimal("0.1234567890123456"));
    // When
    String sheet = sheet(xlsx(row));
    // Then
    assertTrue(sheet.contains("<v>123456789012345</v>"), sheet);
    assertTrue(sheet.contains("<t>1234567890123456</t>"), sheet);
    assertTrue(sheet.contains("<t>0.1234567890123456</t>"), sheet);
  }

  @Test
  void keepsEverySpaceAtTheEndsOfAText() throws Exception {
    // Given
    List<String> row = List.of("\u3000a", "a\u2003", "\u1680", "\u2028a", "a\u0085", "\u00A0a");
    // When
    byte[] workbook = xlsx(row);
    // Then
    assertEquals(row, texts(workbook));
    assertEquals(row.size() + 1, sheet(workbook).split("xml:space=\"preserve\"").length);
  }

  @Test
  void writesNoFormulaIntoAWorkbook() throws IOException {
    // When
    String sheet = sheet(xlsx(List.of("=1+1", "=cmd|' /C calc'!A0", "@SUM(1)")));
    // Then
    assertTrue(!sheet.contains("<f"), sheet);
    assertTrue(sheet.contains("<t>=1+1</t>"), sheet);
  }

  @Test
  void refusesTextsThatNoCellHolds() throws IOException {
    // Given
    String longest = "x".repeat(32_767);
    // When
    byte[] workbook = xlsx(List.of(longest));
    // Then
    assertEquals(longest, ours(workbook).get(0).cells().get(0));
    assertThrows(IllegalArgumentException.class, () -> xlsx(List.of(longest + "x")));
  }

  private static CSVRecord csv(List<?> row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvOutput table = new CsvOutput(out, List.of("header"))) {
      table.row(row);
    }
    String text = out.toString(UTF_8);
    assertEquals('\uFEFF', text.charAt(0));
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords().get(1);
  }

  private static byte[] xlsx(List<?> row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxOutput table = new XlsxOutput(out, "test", "s", List.of("header"))) {
      table.row(row);
    }
    return out.toByteArray();
  }

  private static List<TableRow> ours(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("round-trip", ".xlsx");
    try {
      Files.write(file, workbook);
      try (Table table = Table.open(file, Table.XLSX, TableLimits.unpacked(1 << 20))) {
        List<TableRow> rows = new ArrayList<>();
        table.rows().forEachRemaining(rows::add);
        return rows;
      }
    } finally {
      Files.delete(file);
    }
  }

  /** The second row's texts, read by the JDK's parser and Excel's rules of escapes. */
  private static List<String> texts(byte[] workbook)
      throws IOException, ParserConfigurationException, SAXException {
    Document sheet =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(sheet(workbook).getBytes(UTF_8)));
    NodeList cells =
        ((Element) sheet.getElementsByTagName("row").item(1)).getElementsByTagName("c");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cells.getLength(); i++) {
      Element cell = (Element) cells.item(i);
      Element text = (Element) cell.getElementsByTagName("t").item(0);
      String content = text.getTextContent();
      if (!content.equals(content.strip())) {
        assertEquals("preserve", text.getAttribute("xml:space"));
      }
      texts.add(content.replaceAll("_x005F_(?=x[0-9A-Fa-f]{4}_)", "_"));
    }
    return texts;
  }

  private static String sheet(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("round-trip", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile archive = new ZipFile(file.toFile())) {
        ZipEntry sheet = archive.getEntry("xl/worksheets/sheet1.xml");
        return new String(archive.getInputStream(sheet).readAllBytes(), UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }
}
