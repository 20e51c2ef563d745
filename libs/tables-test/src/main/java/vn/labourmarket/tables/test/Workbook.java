package vn.labourmarket.tables.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Small workbooks as spreadsheets write them, and archives that only look like one. */
public final class Workbook {
  public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  public static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final byte[] LAST_BLOCK = {3, 0};
  public static final String TYPES = "[Content_Types].xml";

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE =
      "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxml"
          + "formats-officedocument.spreadsheetml.%s+xml\"/>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();

  private Workbook() {
    types.append(TYPE.formatted("workbook", "sheet.main"));
    part("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
    part("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
    part("xl/workbook.xml", book("<sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/>"));
  }

  /** One sheet of texts; cells that are numbers become numbers. */
  public static byte[] of(List<List<String>> rows) {
    return table(rows, "").bytes();
  }

  /** The same with other XML after its rows. */
  public static Workbook table(List<List<String>> rows, String more) {
    StringBuilder sheet = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      sheet.append("<row r=\"%d\">".formatted(row + 1));
      for (int column = 0; column < rows.get(row).size(); column++) {
        // Nobody needs a column beyond Z here.
        String place = (char) ('A' + column) + String.valueOf(row + 1);
        sheet.append(cell(place, rows.get(row).get(column)));
      }
      sheet.append("</row>");
    }
    return rows(sheet + more);
  }

  public static String cell(String place, String value) {
    return value.matches("[1-9]")
        ? "<c r=\"%s\"><v>%s</v></c>".formatted(place, value)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, value);
  }

  /** A workbook whose sheet has these rows. */
  public static Workbook rows(String rows) {
    return sheet("<sheetData>%s</sheetData>".formatted(rows));
  }

  public static Workbook sheet(String content) {
    return new Workbook()
        .part(SHEET, "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, content));
  }

  /** A header cell in A1, and below it what a test is about. */
  public static Workbook below(String rows) {
    return rows("<row r=\"1\">" + cell("A1", "code") + "</row>" + rows);
  }

  public Workbook strings(String content) {
    types.append(TYPE.formatted("sharedStrings", "sharedStrings"));
    return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, content));
  }

  public Workbook styles(String content) {
    types.append(TYPE.formatted("styles", "styles"));
    return part(
        "xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, content));
  }

  public Workbook types(String more) {
    types.append(more);
    return this;
  }

  public Workbook sheets(String sheets) {
    return part("xl/workbook.xml", book(sheets));
  }

  public Workbook part(String name, String text) {
    return part(name, text.getBytes(UTF_8));
  }

  public Workbook part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  private static String relationships(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
            .formatted(RELATIONS, type, target);
  }

  private static String book(String sheets) {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
        .formatted(MAIN, RELATIONS, sheets);
  }

  public byte[] bytes() {
    return bytes(ZipEntry.DEFLATED);
  }

  public byte[] stored() {
    return bytes(ZipEntry.STORED);
  }

  /** As large on disk as unpacked: a piece of XML stands so many times before an end tag. */
  public void writeUnpacked(Path file, String part, String before, String piece, int times)
      throws IOException {
    addTypes();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      archive.setLevel(0);
      for (Map.Entry<String, byte[]> each : parts.entrySet()) {
        archive.putNextEntry(new ZipEntry(each.getKey()));
        String text = new String(each.getValue(), UTF_8);
        int place = each.getKey().equals(part) ? text.indexOf(before) : text.length();
        archive.write(text.substring(0, place).getBytes(UTF_8));
        for (int i = 0; i < (each.getKey().equals(part) ? times : 0); i++) {
          archive.write(piece.getBytes(UTF_8));
        }
        archive.write(text.substring(place).getBytes(UTF_8));
        archive.closeEntry();
      }
    }
  }

  private void addTypes() {
    parts.putIfAbsent(
        TYPES,
        ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + types
                + "</Types>")
            .getBytes(UTF_8));
  }

  private byte[] bytes(int method) {
    addTypes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        CRC32 check = new CRC32();
        check.update(part.getValue());
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setMethod(method);
        entry.setSize(part.getValue().length);
        entry.setCrc(check.getValue());
        archive.putNextEntry(entry);
        archive.write(part.getValue());
        archive.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /** About a kilobyte for each mebibyte that it unpacks to. */
  public static byte[] bomb(long unpacked) {
    return bomb(unpacked, unpacked);
  }

  /**
   * @param stated what its directory says that it unpacks to
   */
  public static byte[] bomb(long unpacked, long stated) {
    int piece = 1 << 20;
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(new byte[piece]);
    byte[] packed = new byte[piece];
    int length = deflater.deflate(packed, 0, piece, Deflater.FULL_FLUSH);
    deflater.end();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (long left = unpacked; left > 0; left -= piece) {
      content.write(packed, 0, length);
    }
    content.writeBytes(LAST_BLOCK);
    ZipArchiveEntry entry = new ZipArchiveEntry(SHEET);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(stated);
    entry.setCompressedSize(content.size());
    entry.setCrc(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream archive = new ZipArchiveOutputStream(bytes)) {
      archive.addRawArchiveEntry(entry, new ByteArrayInputStream(content.toByteArray()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }
}
