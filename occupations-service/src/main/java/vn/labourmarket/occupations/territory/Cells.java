package vn.labourmarket.occupations.territory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.CellChecks;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.Header;
import vn.labourmarket.occupations.imports.ImportKind;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.imports.Spaces;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.tables.Table;
import vn.labourmarket.tables.TableRow;

/** The cells that both kinds of files have: levels, codes, days, legal bases. */
final class Cells {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** As people in Viet Nam write days. */
  private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2200;
  static final int LONGEST_TEXT = 500;
  private static final int PROGRESS_STEP = 1_000;

  private final Header header;
  private final Findings findings;

  Cells(Header header, Findings findings) {
    this.header = header;
    this.findings = findings;
  }

  /** Makes something of a row; null where it is so wrong that nothing can be made of it. */
  @FunctionalInterface
  interface RowReader<T> {
    @Nullable T read(TableRow row);
  }

  /** Hands on what can be made of every row, and returns how many rows there were. */
  static <T> int each(
      ImportKind.Task task,
      Table table,
      Findings findings,
      RowReader<T> reader,
      Consumer<T> taker) {
    CellChecks checks = new CellChecks(table.header(), findings);
    int rows = 0;
    for (Iterator<TableRow> left = table.rows(); left.hasNext(); ) {
      TableRow row = left.next();
      if (rows == task.limits().maxRows()) {
        findings.error(Finding.of(row.number(), "", ImportProblem.TOO_MANY_ROWS));
        return rows;
      }
      rows++;
      checks.check(row);
      T made = reader.read(row);
      if (made != null) {
        taker.accept(made);
      }
      if (rows % PROGRESS_STEP == 0) {
        task.progress().accept(rows);
      }
    }
    if (rows == 0) {
      findings.error(Finding.of(0, "", ImportProblem.NO_ROWS));
    }
    return rows;
  }

  String text(TableRow row, String column) {
    return Spaces.single(header.cell(row, column));
  }

  String required(TableRow row, String column, ProblemType rule) {
    String text = text(row, column);
    if (text.isEmpty()) {
      error(row, column, rule);
    } else if (text.length() > LONGEST_TEXT) {
      error(row, column, ImportProblem.VALUE_TOO_LONG);
      // What is told of the area later quotes it.
      return text.substring(0, LONGEST_TEXT);
    }
    return text;
  }

  /** The level as given, else as the code tells it; null and an error where they don't agree. */
  @Nullable AreaLevel level(TableRow row, String levelColumn, String codeColumn) {
    String code = text(row, codeColumn);
    String given = text(row, levelColumn).toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      error(row, codeColumn, ImportProblem.CODE_REQUIRED);
      return null;
    }
    Optional<AreaLevel> told = AreaLevel.ofCode(code);
    if (given.isEmpty()) {
      told.ifPresentOrElse(it -> {}, () -> error(row, codeColumn, AreaProblem.AREA_FORMAT));
      return told.orElse(null);
    }
    if (List.of(AreaLevel.values()).stream().noneMatch(it -> it.name().equals(given))) {
      error(row, levelColumn, AreaProblem.AREA_LEVEL_INVALID);
      return null;
    }
    if (told.filter(it -> it.name().equals(given)).isEmpty()) {
      error(row, codeColumn, AreaProblem.AREA_FORMAT);
      return null;
    }
    return told.get();
  }

  /** A day; null where there is none, with an error where there should be one. */
  @Nullable LocalDate day(TableRow row, String column, boolean required) {
    String text = text(row, column);
    if (text.isEmpty() && !required) {
      return null;
    }
    LocalDate day = parse(text);
    if (day == null) {
      error(row, column, AreaProblem.AREA_DAY_INVALID);
    }
    return day;
  }

  private static @Nullable LocalDate parse(String text) {
    Matcher iso = ISO.matcher(text);
    Matcher local = LOCAL.matcher(text);
    try {
      if (iso.matches()) {
        return within(of(iso.group(1), iso.group(2), iso.group(3)));
      }
      return local.matches() ? within(of(local.group(3), local.group(2), local.group(1))) : null;
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static LocalDate of(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static @Nullable LocalDate within(LocalDate day) {
    return day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR ? null : day;
  }

  void error(TableRow row, String column, ProblemType rule) {
    findings.error(Finding.of(row.number(), column, rule));
  }
}
