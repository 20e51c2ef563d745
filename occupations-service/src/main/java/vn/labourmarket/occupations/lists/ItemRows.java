package vn.labourmarket.occupations.lists;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.imports.CellChecks;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.ClassificationItem.Gap;
import vn.labourmarket.occupations.lists.Columns.Field;
import vn.labourmarket.tables.TableRow;

/** Judges rows one by one: what a row says by itself, without the others. */
final class ItemRows {
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
  private static final Map<String, Integer> LEVEL_WORDS =
      Map.of("broad", 1, "narrow", 2, "detailed", 3);

  /** The standard occupational classification of the USA counts otherwise. */
  private static final Map<String, Integer> SOC_LEVEL_WORDS =
      Map.of("major", 1, "minor", 2, "broad", 3, "detailed", 4);

  /** Viet Nam's training list and the CIP count digits, not levels. */
  private static final Map<Integer, Integer> TRAINING_LEVELS = Map.of(1, 1, 3, 2, 5, 3, 7, 4);

  /** Digits of a code of training and of the one above it. */
  private static final Map<Integer, Integer> TRAINING_DIGITS = Map.of(3, 1, 5, 3, 7, 5);

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private static final Map<String, Integer> CIP_LEVELS = Map.of("2", 1, "4", 2, "6", 3);
  private static final int LONGEST_TITLE = 1_000;

  private final String scheme;
  private final Columns columns;
  private final Findings findings;
  private final CellChecks cells;

  ItemRows(String scheme, Columns columns, Findings findings) {
    this.scheme = scheme;
    this.columns = columns;
    this.findings = findings;
    this.cells = new CellChecks(columns.header(), findings);
  }

  /** A list that marks its own holes is taken with them. */
  boolean tolerant() {
    return columns.has(Field.FLAGS);
  }

  /** The code, or null when the row has none that could be used. */
  @Nullable String code(TableRow row) {
    String code = columns.cell(row, Field.CODE);
    if (code.isEmpty()) {
      error(row, Field.CODE, ImportProblem.CODE_REQUIRED);
      return null;
    }
    if (!CODE.matcher(code).matches()) {
      error(row, Field.CODE, ImportProblem.CODE_INVALID);
      return null;
    }
    return code;
  }

  @Nullable Integer level(TableRow row, String code) {
    Integer level = readLevel(row, code);
    if (level == null) {
      error(row, Field.LEVEL, ImportProblem.LEVEL_INVALID);
    }
    return level;
  }

  private @Nullable Integer readLevel(TableRow row, String code) {
    if (!columns.has(Field.LEVEL)) {
      int length = code.length();
      return scheme.equals("training-field") ? TRAINING_LEVELS.get(length) : within(length);
    }
    String cell = columns.cell(row, Field.LEVEL).toLowerCase(Locale.ROOT);
    if (columns.name(Field.LEVEL).equals("digits")) {
      return CIP_LEVELS.get(cell);
    }
    return cell.length() == 1 && Character.isDigit(cell.charAt(0)) && cell.charAt(0) <= '9'
        ? within(cell.charAt(0) - '0')
        : (scheme.equals("soc") ? SOC_LEVEL_WORDS : LEVEL_WORDS).get(cell);
  }

  private static @Nullable Integer within(int level) {
    return level >= 1 && level <= 9 ? level : null;
  }

  /**
   * The code that an item's parent has, whether it is there or not; empty where none tells it.
   *
   * @param digitByDigit whether the list itself shows that a level is a digit
   */
  Optional<String> parentTold(String code, boolean digitByDigit) {
    if (columns.has(Field.LEVEL) || !DIGITS.matcher(code).matches()) {
      return Optional.empty();
    }
    int length =
        switch (scheme) {
          case "training-field" -> TRAINING_DIGITS.getOrDefault(code.length(), 0);
          case "vsco", "isco" -> code.length() - 1;
          // Divisions stand under letters.
          case "vsic", "isic", "nace" -> code.length() > 2 ? code.length() - 1 : 0;
          default -> digitByDigit ? code.length() - 1 : 0;
        };
    return length == 0 ? Optional.empty() : Optional.of(code.substring(0, length));
  }

  @Nullable String parent(TableRow row) {
    return emptyToNull(columns.cell(row, Field.PARENT));
  }

  ClassificationItem item(TableRow row, String code, int level, @Nullable String parent) {
    cells.check(row);
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    checkTitle(row, gaps);
    return new ClassificationItem(
        code,
        level,
        parent,
        emptyToNull(columns.cell(row, Field.TITLE_VI)),
        emptyToNull(columns.cell(row, Field.TITLE_EN)),
        official(row),
        emptyToNull(columns.cell(row, Field.DESCRIPTION)),
        number(row, Field.MINIMUM),
        number(row, Field.MAXIMUM),
        gaps);
  }

  private void checkTitle(TableRow row, Set<Gap> gaps) {
    String vi = columns.cell(row, Field.TITLE_VI);
    String en = columns.cell(row, Field.TITLE_EN);
    Field title = columns.has(Field.TITLE_VI) ? Field.TITLE_VI : Field.TITLE_EN;
    if (vi.isEmpty() && en.isEmpty()) {
      if (tolerant()) {
        gaps.add(Gap.TITLE_MISSING);
        warning(row, title, ImportProblem.TITLE_MISSING);
      } else {
        error(row, title, ImportProblem.TITLE_REQUIRED);
      }
    }
    if (vi.length() > LONGEST_TITLE || en.length() > LONGEST_TITLE) {
      error(row, title, ImportProblem.VALUE_TOO_LONG);
    }
    if (columns.cell(row, Field.FLAGS).contains("title_truncated")) {
      gaps.add(Gap.TITLE_TRUNCATED);
      warning(row, title, ImportProblem.TITLE_TRUNCATED);
    }
  }

  private boolean official(TableRow row) {
    String cell = columns.cell(row, Field.OFFICIAL).toLowerCase(Locale.ROOT);
    if (!cell.isEmpty() && !cell.equals("true") && !cell.equals("false")) {
      error(row, Field.OFFICIAL, ImportProblem.FLAG_INVALID);
    }
    return !cell.equals("false");
  }

  private @Nullable Long number(TableRow row, Field field) {
    String cell = columns.cell(row, field);
    if (cell.isEmpty()) {
      return null;
    }
    if (!WHOLE.matcher(cell).matches()) {
      error(row, field, ImportProblem.NUMBER_INVALID);
      return null;
    }
    return Long.valueOf(cell);
  }

  private void error(TableRow row, Field field, ImportProblem rule) {
    findings.error(Finding.of(row.number(), columns.name(field), rule));
  }

  private void warning(TableRow row, Field field, ImportProblem rule) {
    findings.warning(Finding.of(row.number(), columns.name(field), rule));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
