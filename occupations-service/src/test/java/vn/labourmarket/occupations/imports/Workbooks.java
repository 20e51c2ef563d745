package vn.labourmarket.occupations.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import vn.labourmarket.tables.writing.XlsxOutput;

/** Workbooks as people send them, and what only looks like one. */
final class Workbooks {
  private static final byte[] LAST_BLOCK = {3, 0};
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private Workbooks() {}

  /** One sheet of texts, the header first. */
  static byte[] of(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XlsxOutput output = new XlsxOutput(bytes, "test", "s", rows.get(0))) {
      for (List<String> row : rows.subList(1, rows.size())) {
        output.row(row);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /** A list with other XML in its sheet, after the header. */
  static byte[] withRows(String xml) {
    Map<String, byte[]> parts = parts();
    String sheet = new String(parts.getOrDefault(SHEET, new byte[0]), UTF_8);
    return with(SHEET, sheet.replace("</sheetData>", xml + "</sheetData>"));
  }

  static byte[] with(String part, String content) {
    Map<String, byte[]> parts = parts();
    parts.put(part, content.getBytes(UTF_8));
    return packed(parts);
  }

  private static Map<String, byte[]> parts() {
    byte[] usual = of(List.of(List.of("code", "level", "title_vi"), List.of("1", "1", "Một")));
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipArchiveInputStream archive =
        new ZipArchiveInputStream(new ByteArrayInputStream(usual))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        parts.put(entry.getName(), archive.readAllBytes());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        archive.putNextEntry(new ZipEntry(part.getKey()));
        archive.write(part.getValue());
        archive.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /** About a kilobyte for each mebibyte that it unpacks to. */
  static byte[] bomb(long unpacked) {
    return bomb(unpacked, unpacked);
  }

  /**
   * @param stated what its directory says that it unpacks to
   */
  static byte[] bomb(long unpacked, long stated) {
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
