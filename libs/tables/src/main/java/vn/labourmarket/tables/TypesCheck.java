package vn.labourmarket.tables;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The list of a workbook's parts: which hold the shared texts and formats, and whether it has
 * macros.
 */
final class TypesCheck implements PartCheck {
  static final String PART = "[content_types].xml";

  private static final String STRINGS = ".sharedstrings+xml";
  private static final String STYLES = "spreadsheetml.styles+xml";
  private static final int MOST_PARTS = 2 * Archive.MOST_ENTRIES;

  private int parts;
  private @Nullable String strings;
  private @Nullable String styles;

  @Override
  public void start(int depth, String name, XMLStreamReader element) {
    String type = element.getAttributeValue(null, "ContentType");
    if (type == null) {
      return;
    }
    String kind = type.toLowerCase(Locale.ROOT);
    if (kind.contains("macro") || kind.contains("vbaproject")) {
      throw macros();
    }
    if (++parts > MOST_PARTS) {
      throw ambiguous();
    }
    if (name.equals("Override") && kind.endsWith(STRINGS)) {
      strings = only(strings, element);
    }
    if (name.equals("Override") && kind.endsWith(STYLES)) {
      styles = only(styles, element);
    }
  }

  private static String only(@Nullable String before, XMLStreamReader element) {
    String part = element.getAttributeValue(null, "PartName");
    if (before != null || part == null) {
      throw ambiguous();
    }
    return (part.startsWith("/") ? part.substring(1) : part).toLowerCase(Locale.ROOT);
  }

  static TableRefused macros() {
    return TableFault.FILE_HAS_MACROS.because(
        "Tệp Excel có macro; hãy lưu thành .xlsx không macro.",
        "The workbook has macros; save it as .xlsx without them.");
  }

  private static TableRefused ambiguous() {
    return TableFault.noWorkbook(
        "danh sách thành phần không rõ ràng", "an ambiguous list of its parts");
  }

  @Override
  public void text(XMLStreamReader text) {}

  @Override
  public void end(int depth, String name) {}

  /** The part with the shared texts, as the archive names it in lower case. */
  @Nullable String strings() {
    return strings;
  }

  @Nullable String styles() {
    return styles;
  }
}
