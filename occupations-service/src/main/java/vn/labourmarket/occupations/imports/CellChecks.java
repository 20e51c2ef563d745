package vn.labourmarket.occupations.imports;

import java.util.List;
import vn.labourmarket.tables.CellFault;
import vn.labourmarket.tables.TableRow;

/** What is wrong with the cells of a row, whatever they mean. */
public final class CellChecks {
  private static final int LONGEST_TEXT = 100_000;

  private final List<String> header;
  private final Findings findings;

  public CellChecks(List<String> header, Findings findings) {
    this.header = header;
    this.findings = findings;
  }

  public void check(TableRow row) {
    List<String> cells = row.cells();
    if (cells.size() != header.size()
        && cells.stream().skip(header.size()).anyMatch(it -> !it.isEmpty())) {
      findings.error(Finding.of(row.number(), "", ImportProblem.COLUMN_COUNT));
    }
    for (CellFault fault : row.faults()) {
      findings.error(Finding.of(row.number(), name(fault.column()), problem(fault.kind())));
    }
    for (int position = 0; position < cells.size(); position++) {
      if (cells.get(position).length() > LONGEST_TEXT) {
        findings.error(Finding.of(row.number(), name(position), ImportProblem.VALUE_TOO_LONG));
      }
    }
  }

  private String name(int position) {
    return position < header.size() ? header.get(position) : "";
  }

  private static ImportProblem problem(CellFault.Kind fault) {
    return switch (fault) {
      case FORMULA_UNCALCULATED -> ImportProblem.FORMULA_UNCALCULATED;
      case CELL_ERROR -> ImportProblem.CELL_ERROR;
      case ENCODING_INVALID -> ImportProblem.ENCODING_INVALID;
    };
  }
}
