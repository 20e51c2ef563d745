package vn.labourmarket.statistics.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The contributors who alone stand behind some cell, numbered in the order of their names. */
final class Insiders {
  /** Stands for none. */
  static final int NOBODY = -1;

  private final String[] names;
  private final int[] behind;

  Insiders(List<TableCell> cells) {
    names =
        cells.stream()
            .map(TableCell::knownTo)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toArray(String[]::new);
    behind = new int[cells.size()];
    for (int j = 0; j < behind.length; j++) {
      String name = cells.get(j).knownTo();
      behind[j] = name == null ? NOBODY : Arrays.binarySearch(names, name);
    }
  }

  /** Who alone stands behind a cell. */
  int behind(int cell) {
    return behind[cell];
  }

  String name(int insider) {
    return names[insider];
  }

  /** Who alone stands behind some of the cells, in ascending order. */
  int[] behind(int[] cells) {
    return Arrays.stream(cells)
        .map(this::behind)
        .filter(it -> it >= 0)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Who is in both of two ascending lists. */
  static int[] common(int[] one, int[] other) {
    int[] both = new int[Math.min(one.length, other.length)];
    int count = 0;
    int k = 0;
    for (int insider : one) {
      while (k < other.length && other[k] < insider) {
        k++;
      }
      if (k < other.length && other[k] == insider) {
        both[count++] = insider;
      }
    }
    return Arrays.copyOf(both, count);
  }
}
