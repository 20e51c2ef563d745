package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.labourmarket.statistics.hierarchy.Dimension;

/**
 * Cells of a table over time: a column of periods first, the figure last, between them columns that
 * classify. A column whose value follows from another's is above it.
 *
 * @param histories one per cell
 * @param seasonLength periods per year, as the periods are written: {@code 1998Q1}, {@code
 *     1998-01}, {@code 1998}
 */
record HierarchyFile(
    List<Dimension> dimensions, List<List<String>> cells, double[][] histories, int seasonLength) {

  static HierarchyFile read(Path file) throws IOException {
    List<NamedCsvRecord> rows = StoredFile.rows(file);
    List<String> header = rows.get(0).getHeader();
    String time = header.get(0);
    String figure = header.get(header.size() - 1);
    List<String> classes = header.subList(1, header.size() - 1);
    Map<String, String> above = new LinkedHashMap<>();
    for (String column : classes) {
      classes.stream()
          .filter(it -> !it.equals(column) && follows(rows, column, it))
          .max(Comparator.comparingInt(it -> values(rows, it).size()))
          .ifPresent(it -> above.put(column, it));
    }
    List<String> lowest = classes.stream().filter(it -> !above.containsValue(it)).toList();
    Map<String, Map<String, String>> parents = new HashMap<>();
    TreeMap<List<String>, TreeMap<String, Double>> cells =
        new TreeMap<>(Comparator.comparing(List::toString));
    for (NamedCsvRecord row : rows) {
      List<String> codes = new ArrayList<>();
      for (String column : lowest) {
        Map<String, String> tree = parents.computeIfAbsent(column, it -> new HashMap<>());
        codes.add(row.getField(column));
        for (String at = column; above.containsKey(at); at = above.get(at)) {
          // Named by its column: a state may be called as one of its regions.
          tree.put(code(row, at, column), code(row, above.get(at), column));
        }
      }
      cells
          .computeIfAbsent(codes, it -> new TreeMap<>())
          .put(row.getField(time), Double.parseDouble(row.getField(figure)));
    }
    return new HierarchyFile(
        lowest.stream().map(it -> new Dimension(parents.getOrDefault(it, Map.of()))).toList(),
        List.copyOf(cells.keySet()),
        cells.values().stream()
            .map(it -> it.values().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new),
        season(rows.get(0).getField(time)));
  }

  private static String code(NamedCsvRecord row, String column, String lowest) {
    return column.equals(lowest) ? row.getField(column) : column + " " + row.getField(column);
  }

  private static Set<String> values(List<NamedCsvRecord> rows, String column) {
    Set<String> values = new LinkedHashSet<>();
    rows.forEach(it -> values.add(it.getField(column)));
    return values;
  }

  /** Whether a coarser column's value is known from a finer one's. */
  private static boolean follows(List<NamedCsvRecord> rows, String fine, String coarse) {
    Map<String, String> known = new HashMap<>();
    for (NamedCsvRecord row : rows) {
      String before = known.put(row.getField(fine), row.getField(coarse));
      if (before != null && !before.equals(row.getField(coarse))) {
        return false;
      }
    }
    return values(rows, coarse).size() < known.size();
  }

  private static int season(String period) {
    if (period.matches("\\d{4}")) {
      return 1;
    }
    return period.contains("Q") ? 4 : 12;
  }
}
