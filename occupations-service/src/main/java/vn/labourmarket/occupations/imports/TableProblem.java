package vn.labourmarket.occupations.imports;

import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.tables.TableFault;
import vn.labourmarket.tables.TableRefused;

/** What can be wrong with a file as a whole: the reasons for which no table is read. */
enum TableProblem implements ProblemType {
  FILE_EMPTY(TableFault.FILE_EMPTY),
  FILE_UNREADABLE(TableFault.FILE_UNREADABLE),
  FILE_ENCODING_INVALID(TableFault.FILE_ENCODING_INVALID),
  FILE_TOO_LARGE_UNPACKED(TableFault.FILE_TOO_LARGE_UNPACKED),
  FILE_PROTECTED_OR_OLD(TableFault.FILE_PROTECTED_OR_OLD),
  FILE_HAS_MACROS(TableFault.FILE_HAS_MACROS),
  FILE_TOO_LONG(TableFault.FILE_TOO_LONG),
  TOO_MANY_COLUMNS(TableFault.TOO_MANY_COLUMNS),
  TOO_MANY_SHEETS(TableFault.TOO_MANY_SHEETS),
  CELL_TOO_LONG(TableFault.CELL_TOO_LONG);

  private static final int UNPROCESSABLE = 422;

  private final LocalizedText title;

  TableProblem(TableFault fault) {
    this.title = LocalizedText.of(fault.vi(), fault.en());
  }

  static Problem of(TableRefused refused) {
    Problem problem = of(refused.fault()).because(refused.vi(), refused.en());
    TableRefused.Place place = refused.place();
    if (refused.limit() != null) {
      problem = problem.with("limit", refused.limit());
    }
    if (place.sheet() != null) {
      problem = problem.with("sheet", place.sheet());
    }
    if (place.row() > 0) {
      problem = problem.with("row", place.row());
    }
    return place.column().isEmpty() ? problem : problem.with("column", place.column());
  }

  private static TableProblem of(TableFault fault) {
    return switch (fault) {
      case FILE_EMPTY -> FILE_EMPTY;
      case FILE_UNREADABLE -> FILE_UNREADABLE;
      case FILE_ENCODING_INVALID -> FILE_ENCODING_INVALID;
      case FILE_TOO_LARGE_UNPACKED -> FILE_TOO_LARGE_UNPACKED;
      case FILE_PROTECTED_OR_OLD -> FILE_PROTECTED_OR_OLD;
      case FILE_HAS_MACROS -> FILE_HAS_MACROS;
      case FILE_TOO_LONG -> FILE_TOO_LONG;
      case TOO_MANY_COLUMNS -> TOO_MANY_COLUMNS;
      case TOO_MANY_SHEETS -> TOO_MANY_SHEETS;
      case CELL_TOO_LONG -> CELL_TOO_LONG;
    };
  }

  @Override
  public int status() {
    return UNPROCESSABLE;
  }

  @Override
  public LocalizedText title() {
    return title;
  }
}
