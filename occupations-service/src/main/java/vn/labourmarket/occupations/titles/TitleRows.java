package vn.labourmarket.occupations.titles;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.imports.CellChecks;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.Header;
import vn.labourmarket.occupations.imports.ImportConfig;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.imports.Spaces;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableRow;

/** Reads a file of titles row by row and judges each. */
final class TitleRows {
  private static final List<String> REQUIRED =
      List.of("classification", "code", "title", "language", "kind");
  private static final List<String> OPTIONAL = List.of("weight", "region", "source");
  private static final int LONGEST_TITLE = 500;
  private static final int PROGRESS_STEP = 1_000;
  private static final int DECIMALS = 6;

  /** A file that names more classifications than this makes them up. */
  private static final int MOST_NAMES = 200;

  private final Header header;
  private final CellChecks cells;
  private final Findings findings;
  private final int maxRows;
  private final Function<String, Optional<KnownCodes>> classifications;
  private final Map<String, Optional<KnownCodes>> known = new HashMap<>();
  private final Set<Key> seen = new HashSet<>();
  private int rowsRead;

  /** A published classification and all its codes. */
  record KnownCodes(UUID classification, Set<String> codes) {}

  private record Key(UUID classification, String code, String language, String title) {}

  /**
   * A reading.
   *
   * @param classifications finds what a cell such as {@code isco/2008} names
   */
  TitleRows(
      List<String> header,
      ImportConfig limits,
      Function<String, Optional<KnownCodes>> classifications) {
    this.header = header(header);
    this.findings = new Findings(limits.maxFindings());
    this.cells = new CellChecks(header, findings);
    this.maxRows = limits.maxRows();
    this.classifications = classifications;
  }

  static Header header(List<String> header) {
    return Header.of(header, REQUIRED, OPTIONAL);
  }

  /** Hands on the titles as they come, each once, until the first error. */
  void read(Table table, Consumer<SourcedTitle> titles, IntConsumer progress) {
    for (Iterator<TableRow> left = table.rows(); left.hasNext(); ) {
      TableRow row = left.next();
      if (rowsRead == maxRows) {
        findings.error(Finding.of(row.number(), "", ImportProblem.TOO_MANY_ROWS));
        return;
      }
      rowsRead++;
      SourcedTitle title = title(row);
      if (title != null
          && !findings.anyError()
          && seen.add(
              new Key(title.classificationId(), title.code(), title.language(), title.key()))) {
        titles.accept(title);
      }
      if (rowsRead % PROGRESS_STEP == 0) {
        progress.accept(rowsRead);
      }
    }
  }

  private @Nullable SourcedTitle title(TableRow row) {
    cells.check(row);
    KnownCodes codes = classification(row);
    String code = code(row, codes);
    String title = Spaces.single(header.cell(row, "title"));
    if (title.isEmpty()) {
      error(row, "title", ImportProblem.TITLE_REQUIRED);
    } else if (title.length() > LONGEST_TITLE) {
      error(row, "title", ImportProblem.VALUE_TOO_LONG);
    }
    String language = header.cell(row, "language").toLowerCase(Locale.ROOT);
    if (!language.equals("vi") && !language.equals("en")) {
      error(row, "language", TitleProblem.TITLE_LANGUAGE);
    }
    TitleKind kind = kind(row);
    BigDecimal weight = weight(row);
    return codes == null || kind == null || weight == null
        ? null
        : new SourcedTitle(
            codes.classification(),
            code,
            title,
            language,
            kind,
            weight,
            emptyToNull(header.cell(row, "region")),
            emptyToNull(header.cell(row, "source")));
  }

  private @Nullable KnownCodes classification(TableRow row) {
    String name = header.cell(row, "classification");
    Optional<KnownCodes> found =
        known.size() < MOST_NAMES
            ? known.computeIfAbsent(name, classifications)
            : known.getOrDefault(name, Optional.empty());
    if (found.isEmpty()) {
      findings.error(
          Finding.of(
              row.number(),
              "classification",
              ImportProblem.CLASSIFICATION_UNKNOWN,
              "Không có danh mục đã công bố «%s» (viết như isco/2008).".formatted(name),
              "No published classification “%s” (written like isco/2008).".formatted(name)));
    }
    return found.orElse(null);
  }

  private String code(TableRow row, @Nullable KnownCodes known) {
    String code = header.cell(row, "code");
    if (code.isEmpty()) {
      error(row, "code", ImportProblem.CODE_REQUIRED);
    } else if (known != null && !known.codes().contains(code)) {
      findings.error(
          Finding.of(
              row.number(),
              "code",
              ImportProblem.CODE_UNKNOWN,
              "Mã «%s» không có trong danh mục «%s»."
                  .formatted(code, header.cell(row, "classification")),
              "Code “%s” is not in “%s”.".formatted(code, header.cell(row, "classification"))));
    }
    return code;
  }

  private @Nullable TitleKind kind(TableRow row) {
    String cell = header.cell(row, "kind").toUpperCase(Locale.ROOT);
    for (TitleKind kind : TitleKind.values()) {
      if (kind.name().equals(cell)) {
        return kind;
      }
    }
    error(row, "kind", TitleProblem.TITLE_KIND);
    return null;
  }

  private @Nullable BigDecimal weight(TableRow row) {
    String cell = header.cell(row, "weight");
    if (cell.isEmpty()) {
      return BigDecimal.ONE;
    }
    if (cell.matches("[01](\\.\\d{1,18})?")) {
      BigDecimal weight = new BigDecimal(cell);
      if (weight.compareTo(BigDecimal.ONE) <= 0) {
        return weight.setScale(DECIMALS, java.math.RoundingMode.HALF_UP);
      }
    }
    error(row, "weight", TitleProblem.TITLE_WEIGHT);
    return null;
  }

  private void error(TableRow row, String column, ProblemType rule) {
    findings.error(Finding.of(row.number(), column, rule));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  Findings findings() {
    return findings;
  }

  int rowsRead() {
    return rowsRead;
  }
}
