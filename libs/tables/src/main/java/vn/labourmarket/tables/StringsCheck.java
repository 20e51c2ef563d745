package vn.labourmarket.tables;

import javax.xml.stream.XMLStreamReader;

/** The texts that cells share, all of which their reader keeps in memory. */
final class StringsCheck implements PartCheck {
  /** Bytes of memory, about as the reader will need them. */
  static final long MOST_MEMORY = 96L << 20;

  private static final int PER_STRING = 64;
  private static final char LAST_OF_ONE_BYTE = 0xFF;

  private final int cellLength;
  private int count;
  private int length;
  private boolean wide;
  private long memory;

  StringsCheck(int cellLength) {
    this.cellLength = cellLength;
  }

  @Override
  public void start(int depth, String name, XMLStreamReader element) {
    boolean item = name.equals("si");
    // An item in an item is counted once here and twice, or never, by the reader.
    if (item != (depth == 2)) {
      throw TableFault.noWorkbook("bảng chuỗi sai cấu trúc", "a malformed table of texts");
    }
    if (item) {
      count++;
      length = 0;
      wide = false;
    }
  }

  @Override
  public void text(XMLStreamReader text) {
    char[] characters = text.getTextCharacters();
    int start = text.getTextStart();
    length += text.getTextLength();
    for (int i = start; i < start + text.getTextLength() && !wide; i++) {
      wide = characters[i] > LAST_OF_ONE_BYTE;
    }
    if (length > cellLength) {
      throw SheetCheck.cellTooLong(cellLength);
    }
  }

  @Override
  public void end(int depth, String name) {
    if (depth == 2) {
      memory += PER_STRING + (wide ? 2L * length : length);
      if (memory > MOST_MEMORY) {
        throw TableFault.FILE_TOO_LARGE_UNPACKED.beyond(
            MOST_MEMORY,
            "Các chuỗi dùng chung của sổ tính chiếm quá %d byte.",
            "The workbook's shared texts take more than %d bytes.");
      }
    }
  }

  int count() {
    return count;
  }
}
