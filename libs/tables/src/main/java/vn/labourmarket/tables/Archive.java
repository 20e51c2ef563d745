package vn.labourmarket.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook as an archive: its directory is judged before anything is unpacked. It is the
 * directory at the end of the file that counts, since the workbook's reader goes by it too.
 */
final class Archive implements Closeable {
  static final int MOST_ENTRIES = 1_000;

  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ENTRY = {'P', 'K', 3, 4};
  private static final int END = 0x06054b50;
  private static final int LARGE_END = 0x07064b50;
  private static final int END_LENGTH = 22;
  private static final int LARGE_END_LENGTH = 20;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LONGEST_DIRECTORY = 1 << 20;

  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries;

  private Archive(ZipFile zip) {
    this.zip = zip;
    this.entries = Collections.list(zip.getEntries());
  }

  static Archive open(Path file) throws IOException {
    requireKind(file);
    requireSmallDirectory(file);
    Archive archive = new Archive(ZipFile.builder().setPath(file).get());
    try {
      archive.judge();
      return archive;
    } catch (RuntimeException refused) {
      archive.close();
      throw refused;
    }
  }

  private static void requireKind(Path file) throws IOException {
    byte[] start;
    try (InputStream bytes = Files.newInputStream(file)) {
      start = bytes.readNBytes(ENTRY.length);
    }
    if (java.util.Arrays.equals(start, OLD_OFFICE)) {
      throw TableFault.FILE_PROTECTED_OR_OLD.because(
          "Tệp Excel có mật khẩu hoặc thuộc loại cũ (.xls); hãy bỏ mật khẩu và lưu thành .xlsx.",
          "The workbook has a password or is an old .xls; remove the password, save it as .xlsx.");
    }
    if (!java.util.Arrays.equals(start, ENTRY)) {
      throw TableFault.noWorkbook(null, null);
    }
  }

  /** Reading a directory takes memory for every entry, so its length is looked at first. */
  private static void requireSmallDirectory(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(bytes.length(), END_LENGTH + LONGEST_COMMENT + LARGE_END_LENGTH);
      byte[] tail = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(tail);
      ByteBuffer view = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      int end = length - END_LENGTH;
      while (end >= 0 && view.getInt(end) != END) {
        end--;
      }
      if (end < 0) {
        throw damaged();
      }
      boolean large = end >= LARGE_END_LENGTH && view.getInt(end - LARGE_END_LENGTH) == LARGE_END;
      long directory = Integer.toUnsignedLong(view.getInt(end + 12));
      long position = Integer.toUnsignedLong(view.getInt(end + 16));
      if (directory > LONGEST_DIRECTORY) {
        throw tooManyEntries();
      }
      if (large || position + directory != bytes.length() - length + end) {
        throw damaged();
      }
    }
  }

  private void judge() {
    if (entries.size() > MOST_ENTRIES) {
      throw tooManyEntries();
    }
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : entries) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw TableFault.FILE_PROTECTED_OR_OLD.because(
            "Tệp Excel được mã hóa; hãy bỏ mật khẩu.", "The workbook is encrypted; decrypt it.");
      }
      boolean known =
          entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
      String name = entry.getName();
      if (!known
          || entry.getSize() < 0
          || entry.getCompressedSize() < 0
          || !isPlain(name)
          || !names.add(name.toLowerCase(Locale.ROOT))) {
        throw damaged();
      }
    }
    requireApart();
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && !name.startsWith("/")
        && !name.contains("\\")
        && !name.contains(":")
        && name.chars().noneMatch(it -> it < ' ')
        && List.of(name.split("/")).stream().noneMatch(it -> it.equals("..") || it.equals("."));
  }

  /** Entries that share bytes unpack to far more than the file holds. */
  private void requireApart() {
    List<ZipArchiveEntry> inOrder = new ArrayList<>(entries);
    inOrder.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
    long free = 0;
    for (ZipArchiveEntry entry : inOrder) {
      if (entry.getLocalHeaderOffset() < free || entry.getDataOffset() < 0) {
        throw damaged();
      }
      free = entry.getDataOffset() + entry.getCompressedSize();
    }
  }

  List<ZipArchiveEntry> entries() {
    return entries;
  }

  InputStream content(ZipArchiveEntry entry) throws IOException {
    return zip.getInputStream(entry);
  }

  private static TableRefused damaged() {
    return TableFault.noWorkbook("tệp nén hỏng", "damaged archive");
  }

  private static TableRefused tooManyEntries() {
    return TableFault.FILE_UNREADABLE.beyond(
        MOST_ENTRIES, "Tệp Excel có quá %d phần.", "The workbook has more than %d parts.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
