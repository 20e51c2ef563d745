package vn.labourmarket.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Figures and the sums between them that everybody knows: all tables of a publication, and whatever
 * else was published of the same figures.
 */
public final class LinkedTables {
  private final List<TableCell> cells;
  private final List<TableCell> withUnions;
  private final List<Sum> sums;
  private final int[][] sumsOfCell;

  private LinkedTables(List<TableCell> cells, List<TableCell> withUnions, List<Sum> sums) {
    this.cells = cells;
    this.withUnions = withUnions;
    this.sums = sums;
    int[] counts = new int[withUnions.size()];
    for (Sum sum : sums) {
      counts[sum.total()]++;
      for (int part : sum.parts()) {
        counts[part]++;
      }
    }
    sumsOfCell = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    for (int s = 0; s < sums.size(); s++) {
      sumsOfCell[sums.get(s).total()][--counts[sums.get(s).total()]] = s;
      for (int part : sums.get(s).parts()) {
        sumsOfCell[part][--counts[part]] = s;
      }
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** In the order in which they came first. */
  public List<TableCell> cells() {
    return cells;
  }

  /**
   * The same and after them, for each sum, what one contributor alone reported in several parts.
   */
  List<TableCell> withUnions() {
    return withUnions;
  }

  List<Sum> sums() {
    return sums;
  }

  /** Numbers of the sums that a cell is part or total of. */
  int[] sumsOf(int cell) {
    return sumsOfCell[cell];
  }

  /** What of a cell a contributor alone stands behind and so knows that it is at least. */
  double partOf(String contributor, int cell) {
    if (contributor.equals(withUnions.get(cell).knownTo())) {
      return withUnions.get(cell).value();
    }
    double most = 0;
    for (int s : sumsOfCell[cell]) {
      if (sums.get(s).total() == cell) {
        double known = 0;
        for (int part : sums.get(s).parts()) {
          known += partOf(contributor, part);
        }
        most = Math.max(most, known);
      }
    }
    return most;
  }

  /** Collects the cells and sums of all tables. */
  public static final class Builder {
    private final List<TableCell> cells = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Builder() {}

    /**
     * Adds a figure, or what another table says of it: then both protections hold and it counts as
     * published if it was so once.
     *
     * @throws IllegalArgumentException when the values differ, since a revised figure is another
     *     cell with another key, or two contributors are said to stand alone behind it
     */
    public Builder cell(TableCell cell) {
      Integer known = numbers.putIfAbsent(cell.key(), cells.size());
      if (known == null) {
        cells.add(cell);
        return this;
      }
      TableCell before = cells.get(known);
      // Two queries add the same parts in different orders.
      if (!isNear(before.value(), cell.value())) {
        throw new IllegalArgumentException(
            cell.key() + " is " + before.value() + " and " + cell.value());
      }
      if (before.knownTo() != null
          && cell.knownTo() != null
          && !before.knownTo().equals(cell.knownTo())) {
        throw new IllegalArgumentException(
            cell.key() + " is known to " + before.knownTo() + " and " + cell.knownTo());
      }
      cells.set(
          known,
          new TableCell(
              cell.key(),
              cell.value(),
              Math.max(before.cost(), cell.cost()),
              before.protection().and(cell.protection()),
              before.knownTo() == null ? cell.knownTo() : before.knownTo(),
              before.published() || cell.published()));
      return this;
    }

    /**
     * Says that a figure is the sum of others.
     *
     * @throws IllegalArgumentException when a key was not added before or comes twice, or the
     *     figures don't add up
     */
    public Builder sum(String total, List<String> parts) {
      int[] numbered = parts.stream().mapToInt(this::number).toArray();
      Sum sum = new Sum(number(total), numbered);
      if (IntStream.concat(IntStream.of(sum.total()), Arrays.stream(numbered)).distinct().count()
          <= numbered.length) {
        throw new IllegalArgumentException("a cell comes twice in the sum of " + total);
      }
      double added = Arrays.stream(numbered).mapToDouble(it -> cells.get(it).value()).sum();
      double wanted = cells.get(sum.total()).value();
      if (!isNear(added, wanted)) {
        throw new IllegalArgumentException(total + " is " + wanted + ", its parts " + added);
      }
      sums.add(sum);
      return this;
    }

    private static boolean isNear(double one, double other) {
      return Math.abs(one - other) <= 1e-9 * Math.max(one, other);
    }

    private int number(String key) {
      Integer number = numbers.get(key);
      if (number == null) {
        throw new IllegalArgumentException("no cell " + key);
      }
      return number;
    }

    public LinkedTables build() {
      List<TableCell> all = new ArrayList<>(cells);
      List<Sum> every = new ArrayList<>(sums);
      for (Sum sum : sums) {
        addUnions(sum, all, every);
      }
      return new LinkedTables(List.copyOf(cells), List.copyOf(all), List.copyOf(every));
    }

    /**
     * Empty cells of one contributor hide each other, but not what it reported in all of them: that
     * is a cell of its own, which is never printed.
     */
    private void addUnions(Sum sum, List<TableCell> all, List<Sum> every) {
      Map<String, List<Integer>> own = new TreeMap<>();
      for (int part : sum.parts()) {
        TableCell cell = cells.get(part);
        String contributor = cell.knownTo();
        if (contributor != null && cell.isSensitive() && !cell.published()) {
          own.computeIfAbsent(contributor, it -> new ArrayList<>()).add(part);
        }
      }
      own.forEach(
          (contributor, parts) -> {
            if (parts.size() > 1) {
              String key = cells.get(sum.total()).key() + " of " + contributor;
              every.add(new Sum(all.size(), parts.stream().mapToInt(it -> it).toArray()));
              all.add(union(key, contributor, parts.stream().map(cells::get).toList()));
            }
          });
    }

    private static TableCell union(String key, String contributor, List<TableCell> parts) {
      double value = parts.stream().mapToDouble(TableCell::value).sum();
      double lower = parts.stream().mapToDouble(it -> it.protection().lower()).sum();
      double upper = parts.stream().mapToDouble(it -> it.protection().upper()).sum();
      Protection protection = new Protection(Math.min(lower, value), upper);
      return new TableCell(key, value, 0, protection, contributor, false);
    }
  }
}
