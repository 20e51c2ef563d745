package vn.labourmarket.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.tables.TableReading.MEBIBYTE;
import static vn.labourmarket.tables.TableReading.refused;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.tables.test.Workbook;

class HostileArchiveTest {
  private static final String ROW = "<row r=\"2\">" + Workbook.cell("A2", "x") + "</row>";

  @Test
  void takesAsManyBytesAsItMayAndNoneMore() {
    // Given
    byte[] noise = new byte[1000];
    new Random(1).nextBytes(noise);
    byte[] workbook = Workbook.below(ROW).part("noise.bin", noise).bytes();
    long exact = unpacked(workbook);
    // When
    List<TableRow> rows = TableReading.read(Table.XLSX, workbook, TableLimits.unpacked(exact));
    // Then
    assertEquals(1, rows.size());
    TableRefused refused =
        refused(
            TableFault.FILE_TOO_LARGE_UNPACKED,
            Table.XLSX,
            workbook,
            TableLimits.unpacked(exact - 1));
    assertEquals(exact - 1, refused.limit());
  }

  @Test
  void refusesWhatIsPackedLikeNoTable() {
    // Given
    byte[] bomb = Workbook.bomb(20 * MEBIBYTE);
    // When
    TableRefused refused = refused(TableFault.FILE_TOO_LARGE_UNPACKED, Table.XLSX, bomb);
    // Then
    assertEquals(Inflation.MOST_TIMES, refused.limit());
    byte[] small = Workbook.below(ROW).part("same.bin", "x".repeat(Inflation.SMALL)).bytes();
    assertEquals(1, TableReading.workbook(small).size());
  }

  @Test
  void refusesAMebibyteThatUnpacksToAGibibyteAtOnce() {
    // Given
    byte[] bomb = Workbook.bomb(1024 * MEBIBYTE);
    byte[] liar = Workbook.bomb(1024 * MEBIBYTE, MEBIBYTE);
    assertTrue(bomb.length > MEBIBYTE && bomb.length < 1.2 * MEBIBYTE);
    long start = System.nanoTime();
    // When
    refused(TableFault.FILE_TOO_LARGE_UNPACKED, Table.XLSX, bomb);
    // Then
    refused(TableFault.FILE_UNREADABLE, Table.XLSX, liar);
    assertTrue(System.nanoTime() - start < 2_000_000_000);
  }

  @Test
  void refusesSizesThatTheDirectoryMakesUp() {
    // Given
    Workbook workbook = Workbook.below(ROW).part("noise.bin", "x".repeat(5000));
    for (int lie : new int[] {10, 9_000}) {
      byte[] bytes = workbook.bytes();
      // When
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory(bytes, 5) + 24, lie);
      // Then
      refused(TableFault.FILE_UNREADABLE, Table.XLSX, bytes);
    }
  }

  @Test
  void refusesEntriesThatShareBytes() {
    // Given
    byte[] bytes =
        Workbook.below(ROW).part("a.bin", "same size").part("b.bin", "same size").stored();
    ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int first = directory(bytes, 5);
    int second = directory(bytes, 6);
    assertEquals(1, TableReading.workbook(bytes).size());
    // When
    view.putInt(second + 42, view.getInt(first + 42));
    // Then
    refused(TableFault.FILE_UNREADABLE, Table.XLSX, bytes);
  }

  @Test
  void takesAsManyPartsAsItMayAndNoneMore() {
    // Given
    Workbook workbook = Workbook.below(ROW);
    for (int i = 6; i <= Archive.MOST_ENTRIES; i++) {
      workbook.part("media/" + i, "");
    }
    // When
    List<TableRow> rows = TableReading.workbook(workbook.bytes());
    // Then
    assertEquals(1, rows.size());
    refused(TableFault.FILE_UNREADABLE, Table.XLSX, addEntry(workbook, "media/one-more"));
  }

  @Test
  void refusesADirectoryTooLongToRead() {
    // Given
    Workbook workbook = Workbook.below(ROW);
    for (int i = 0; i < 20; i++) {
      workbook.part("x".repeat(60_000) + i, "");
    }
    // When
    TableRefused refused = refused(TableFault.FILE_UNREADABLE, workbook);
    // Then
    assertEquals(Archive.MOST_ENTRIES, refused.limit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.xml", "/etc/passwd", "..\\evil.xml", "C:a", "xl/./a", "a\nb"})
  void refusesNamesThatLeadElsewhere(String name) {
    // Given
    Workbook workbook = Workbook.below(ROW).part(name, "x");
    // When
    TableRefused refused = refused(TableFault.FILE_UNREADABLE, workbook);
    // Then
    assertTrue(refused.vi().contains("tệp nén hỏng"));
  }

  @Test
  void refusesTwoPartsOfOneName() {
    // Given
    Workbook workbook = Workbook.below(ROW).part("XL/Workbook.xml", "<x/>");
    // When
    TableRefused refused = refused(TableFault.FILE_UNREADABLE, workbook);
    // Then
    assertTrue(refused.en().contains("archive"));
  }

  @Test
  void neverOpensArchivesInside() {
    // Given
    byte[] inner = Workbook.bomb(16 * MEBIBYTE);
    // When
    byte[] outer = Workbook.below(ROW).part("xl/embeddings/inner.xlsx", inner).bytes();
    // Then
    assertEquals(1, TableReading.workbook(outer).size());
  }

  @Test
  void saysWhatIsWrongWithOldAndProtectedWorkbooks() {
    // Given
    byte[] ole = new byte[4096];
    ByteBuffer.wrap(ole).putLong(0xD0CF11E0A1B11AE1L);
    // When
    TableRefused refused = refused(TableFault.FILE_PROTECTED_OR_OLD, Table.XLSX, ole);
    // Then
    assertTrue(refused.vi().contains(".xlsx") && refused.vi().contains("mật khẩu"));
    byte[] encrypted = Workbook.below(ROW).bytes();
    encrypted[directory(encrypted, 0) + 8] |= 1;
    refused(TableFault.FILE_PROTECTED_OR_OLD, Table.XLSX, encrypted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-office.vbaProject",
        "application/vnd.ms-excel.macrosheet+xml"
      })
  void refusesMacros(String type) {
    // Given
    Workbook workbook =
        Workbook.below(ROW)
            .types("<Override PartName=\"/xl/x.bin\" ContentType=\"" + type + "\"/>");
    // When
    TableRefused refused = refused(TableFault.FILE_HAS_MACROS, workbook);
    // Then
    assertTrue(refused.en().contains("without"));
    refused(TableFault.FILE_HAS_MACROS, Workbook.below(ROW).part("xl/vbaProject.bin", "x"));
  }

  @Test
  void refusesOtherAndBrokenArchives() {
    // Given
    byte[] whole = Workbook.below(ROW).bytes();
    // When
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    // Then
    refused(TableFault.FILE_UNREADABLE, Table.XLSX, half);
    refused(TableFault.FILE_UNREADABLE, Table.XLSX, new byte[0]);
    refused(TableFault.FILE_UNREADABLE, Table.XLSX, "PK\3\4".getBytes(ISO_8859_1));
    byte[] prefixed = new byte[whole.length + 100];
    System.arraycopy(whole, 0, prefixed, 0, 100);
    System.arraycopy(whole, 0, prefixed, 100, whole.length);
    refused(TableFault.FILE_UNREADABLE, Table.XLSX, prefixed);
    refused(
        TableFault.FILE_UNREADABLE,
        Workbook.below(ROW)
            .part(Workbook.TYPES, "<Types/>".getBytes(UTF_8))
            .part(Workbook.SHEET, "-"));
  }

  private static byte[] addEntry(Workbook workbook, String name) {
    return workbook.part(name, "").bytes();
  }

  /** Where the directory tells of an entry. */
  private static int directory(byte[] bytes, int entry) {
    String text = new String(bytes, ISO_8859_1);
    int at = text.indexOf("PK\1\2");
    for (int i = 0; i < entry; i++) {
      at = text.indexOf("PK\1\2", at + 4);
    }
    return at;
  }

  private static long unpacked(byte[] bytes) {
    ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long sum = 0;
    for (int entry = 0; directory(bytes, entry) >= 0 && entry < 6; entry++) {
      sum += view.getInt(directory(bytes, entry) + 24);
    }
    return sum;
  }
}
