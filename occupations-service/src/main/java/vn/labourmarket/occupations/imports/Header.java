package vn.labourmarket.occupations.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.tables.TableRow;

/** The columns of a file whose names are fixed, in whatever order they stand. */
public final class Header {
  private final Map<String, Integer> positions;

  private Header(Map<String, Integer> positions) {
    this.positions = positions;
  }

  /**
   * Understands a header.
   *
   * @throws Problem 422 that names every column which is unknown, missing or there twice
   */
  public static Header of(List<String> header, List<String> required, List<String> optional) {
    Map<String, Integer> positions = new HashMap<>();
    Set<String> unknown = new TreeSet<>();
    Set<String> repeated = new TreeSet<>();
    for (int position = 0; position < header.size(); position++) {
      String name = header.get(position);
      if (!required.contains(name) && !optional.contains(name)) {
        unknown.add(name);
      } else if (positions.putIfAbsent(name, position) != null) {
        repeated.add(name);
      }
    }
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(positions.keySet());
    String expected = String.join(",", required);
    if (!optional.isEmpty()) {
      expected += "[," + String.join("][,", optional) + "]";
    }
    requireRight(expected, unknown, missing, repeated);
    return new Header(positions);
  }

  /** Refuses a header with any column that is unknown, missing or there twice. */
  public static void requireRight(
      String expected, Set<String> unknown, Set<String> missing, Set<String> repeated) {
    if (unknown.isEmpty() && repeated.isEmpty() && missing.isEmpty()) {
      return;
    }
    throw ImportProblem.HEADER_INVALID
        .because(
            "Tiêu đề cần có: %s. Cột lạ: %s; thiếu: %s; lặp lại: %s."
                .formatted(expected, unknown, missing, repeated),
            "The header is: %s. Unknown columns: %s; missing: %s; repeated: %s."
                .formatted(expected, unknown, missing, repeated))
        .with("unknown", unknown)
        .with("missing", missing)
        .with("repeated", repeated);
  }

  /** The cell, empty where the row or the file has none. */
  public String cell(TableRow row, String column) {
    Integer position = positions.get(column);
    return position == null || position >= row.cells().size() ? "" : row.cells().get(position);
  }
}
