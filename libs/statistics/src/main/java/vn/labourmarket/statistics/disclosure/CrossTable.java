package vn.labourmarket.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table of several classifications with all their totals.
 *
 * @param dimensions at least one
 */
public record CrossTable(List<Classification> dimensions) {

  public CrossTable {
    dimensions = List.copyOf(dimensions);
  }

  /**
   * Adds every cell and every sum along every dimension.
   *
   * @param cell from the codes of the dimensions in their order; the keys that it gives link cells
   *     of this table with those of others
   */
  public void addTo(LinkedTables.Builder tables, Function<List<String>, TableCell> cell) {
    List<List<Integer>> places = new ArrayList<>();
    places.add(List.of());
    for (Classification dimension : dimensions) {
      places = extended(places, dimension.codes().size());
    }
    for (List<Integer> place : places) {
      tables.cell(cell.apply(codes(place)));
    }
    for (int d = 0; d < dimensions.size(); d++) {
      Map<Integer, List<Integer>> children = dimensions.get(d).children();
      for (List<Integer> place : places) {
        List<Integer> parts = children.get(place.get(d));
        if (parts != null) {
          int dimension = d;
          tables.sum(
              cell.apply(codes(place)).key(),
              parts.stream()
                  .map(part -> cell.apply(codes(replaced(place, dimension, part))).key())
                  .toList());
        }
      }
    }
  }

  private List<String> codes(List<Integer> place) {
    List<String> codes = new ArrayList<>();
    for (int d = 0; d < place.size(); d++) {
      codes.add(dimensions.get(d).codes().get(place.get(d)));
    }
    return codes;
  }

  private static List<List<Integer>> extended(List<List<Integer>> places, int size) {
    List<List<Integer>> extended = new ArrayList<>();
    for (List<Integer> place : places) {
      for (int code = 0; code < size; code++) {
        List<Integer> longer = new ArrayList<>(place);
        longer.add(code);
        extended.add(longer);
      }
    }
    return extended;
  }

  private static List<Integer> replaced(List<Integer> place, int dimension, int code) {
    List<Integer> replaced = new ArrayList<>(place);
    replaced.set(dimension, code);
    return replaced;
  }
}
