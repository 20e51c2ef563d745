package vn.labourmarket.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Unpacks a workbook once into nothing before it is read, so that its reader meets no more than it
 * can hold. Archives and other files inside are counted but never opened.
 */
final class WorkbookGuard {
  /** A character takes up to ten bytes when it is written as an XML reference. */
  private static final int BYTES_PER_CHARACTER = 10;

  private static final int PIECE = 64 * 1024;

  /** A byte order mark of UTF-8, and how XML starts in two or four bytes a character. */
  private static final String MARK = "\u00EF\u00BB\u00BF";

  private static final List<String> WIDE_MARKS =
      List.of("\u00FE\u00FF", "\u00FF\u00FE", "\0\0\u00FE\u00FF", "\0<", "<\0", "\0\0\0<", "\0\0<");

  private final TableLimits limits;
  private final TypesCheck types = new TypesCheck();
  private final Map<String, Integer> strings = new HashMap<>();
  private int highestString = -1;

  private WorkbookGuard(TableLimits limits) {
    this.limits = limits;
  }

  /**
   * @return whether the workbook has formats to read
   */
  static boolean admit(Path file, TableLimits limits) throws IOException {
    WorkbookGuard guard = new WorkbookGuard(limits);
    try (Archive archive = Archive.open(file)) {
      Inflation inflation = new Inflation(limits.unpacked());
      for (ZipArchiveEntry entry : archive.entries()) {
        try (InputStream content = inflation.of(entry, archive.content(entry))) {
          guard.look(entry.getName().toLowerCase(Locale.ROOT), content);
        }
      }
      return guard.verdict(archive);
    }
  }

  private void look(String name, InputStream content) throws IOException {
    if (name.endsWith("vbaproject.bin")) {
      throw TypesCheck.macros();
    }
    BufferedInputStream part = new BufferedInputStream(content, PIECE);
    if (name.equals(TypesCheck.PART)) {
      walk(part, types);
    } else if (isXml(part)) {
      Contents contents = new Contents(name);
      walk(part, contents);
      contents.tell();
    }
    part.transferTo(OutputStream.nullOutputStream());
  }

  private void walk(InputStream part, PartCheck check) {
    int longestText =
        (int) Math.min(Integer.MAX_VALUE, (long) limits.cellLength() * BYTES_PER_CHARACTER);
    XmlWalk.through(new XmlBounds(part, longestText), check);
  }

  /**
   * By its content, since a part may have any name; in any encoding, since the parser knows them.
   */
  private static boolean isXml(BufferedInputStream part) throws IOException {
    part.mark(PIECE);
    String start = new String(part.readNBytes(PIECE - 1), StandardCharsets.ISO_8859_1);
    part.reset();
    if (WIDE_MARKS.stream().anyMatch(start::startsWith)) {
      return true;
    }
    String text = start.startsWith(MARK) ? start.substring(MARK.length()) : start;
    return text.isBlank() ? !text.isEmpty() : text.stripLeading().startsWith("<");
  }

  private boolean verdict(Archive archive) {
    String part = types.strings();
    if (highestString >= (part == null ? 0 : strings.getOrDefault(part, 0))) {
      // Its reader would look for the text for ever.
      throw TableFault.noWorkbook(
          "ô trỏ tới chuỗi không tồn tại", "a cell that refers to a text that is not there");
    }
    String styles = types.styles();
    return styles != null
        && archive.entries().stream().anyMatch(it -> it.getName().equalsIgnoreCase(styles));
  }

  /** Table of texts or anything else, by the root. */
  private final class Contents implements PartCheck {
    private final String name;
    private PartCheck check;

    Contents(String name) {
      this.name = name;
      this.check = new SheetCheck(limits, name);
    }

    @Override
    public void start(int depth, String element, XMLStreamReader reader) {
      if (depth == 1 && element.equals("sst")) {
        check = new StringsCheck(limits.cellLength());
      }
      check.start(depth, element, reader);
    }

    @Override
    public void text(XMLStreamReader text) {
      check.text(text);
    }

    @Override
    public void end(int depth, String element) {
      check.end(depth, element);
    }

    void tell() {
      if (check instanceof StringsCheck found) {
        strings.put(name, found.count());
      } else if (check instanceof SheetCheck found) {
        highestString = Math.max(highestString, found.highestString());
      }
    }
  }
}
