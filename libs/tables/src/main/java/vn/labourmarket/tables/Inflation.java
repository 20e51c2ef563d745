package vn.labourmarket.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Counts what comes out of an archive, whatever the archive says about it. */
final class Inflation {
  /** A workbook's parts shrink to a tenth, rarely to a fiftieth; beyond this it is a bomb. */
  static final int MOST_TIMES = 200;

  /** Small parts may shrink as they like. */
  static final int SMALL = 1 << 20;

  private final long most;
  private long left;

  Inflation(long most) {
    this.most = most;
    this.left = most;
  }

  InputStream of(ZipArchiveEntry entry, InputStream unpacked) {
    if (entry.getSize() > left) {
      throw tooLarge();
    }
    return new FilterInputStream(unpacked) {
      private long count;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read < 0) {
          require(count == entry.getSize());
        } else {
          count += read;
          left -= read;
          require(count <= entry.getSize());
          if (left < 0) {
            throw tooLarge();
          }
          if (count > SMALL && count / MOST_TIMES > entry.getCompressedSize()) {
            throw TableFault.FILE_TOO_LARGE_UNPACKED.beyond(
                MOST_TIMES,
                "Tệp Excel nén quá %d lần, không giống một bảng thật.",
                "The workbook is packed more than %d times, as no true table is.");
          }
        }
        return read;
      }
    };
  }

  private static void require(boolean asStated) {
    if (!asStated) {
      throw TableFault.noWorkbook(
          "kích thước khai báo không đúng", "sizes other than the archive states");
    }
  }

  private TableRefused tooLarge() {
    return TableFault.FILE_TOO_LARGE_UNPACKED.beyond(
        most,
        "Tệp Excel sau khi giải nén tối đa %d byte.",
        "A workbook may unpack to at most %d bytes.");
  }
}
