package vn.labourmarket.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Figures and the sums between them that everybody knows: all tables of a publication, and whatever
 * else was published of the same figures.
 */
public final class LinkedTables {
  private final List<TableCell> cells;
  private final List<TableCell> withImplied;
  private final List<Sum> sums;
  private final int[][] sumsOfCell;
  private final boolean whole;

  private LinkedTables(
      List<TableCell> cells, List<TableCell> withImplied, List<Sum> sums, boolean whole) {
    this.cells = cells;
    this.withImplied = withImplied;
    this.sums = sums;
    this.whole = whole;
    int[] counts = new int[withImplied.size()];
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

  /** Tables without a cell yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** In the order in which they came first. */
  public List<TableCell> cells() {
    return cells;
  }

  /** The same, protected as whole numbers have to be, and after them {@link ImpliedCells}. */
  List<TableCell> withImplied() {
    return withImplied;
  }

  /** Whether everybody knows that all figures are whole numbers. */
  boolean isWhole() {
    return whole;
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
    if (contributor.equals(withImplied.get(cell).knownTo())) {
      return withImplied.get(cell).value();
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
    private final List<Revision> revisions = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private boolean whole;

    private Builder() {}

    /**
     * Adds a figure, or what another table says of it: then both protections hold and it counts as
     * published if it was so once.
     *
     * @throws IllegalArgumentException when the values differ, since a revised figure is another
     *     cell with another key ({@link #revised}), or two contributors are said to stand alone
     *     behind it
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

    /**
     * Says that everybody knows all figures to be whole numbers, as counts of people are: then
     * cells are protected from who computes with whole numbers only. {@link #build} refuses others.
     */
    public Builder wholeNumbers() {
      whole = true;
      return this;
    }

    /**
     * Says what everybody knows of a figure that was revised: that it is near to what it was.
     *
     * @param most by how much figures like these are known to change, at least 0
     * @throws IllegalArgumentException when a key was not added before, or the figure changed by
     *     more
     */
    public Builder revised(String before, String after, double most) {
      double was = cells.get(number(before)).value();
      double is = cells.get(number(after)).value();
      double change = Math.abs(is - was);
      // 1.1 less 1.0 is more than 0.1 in the last digits.
      boolean isAllowed = change <= most || isNear(was + most, is) || isNear(is + most, was);
      if (!(isAllowed && most >= 0 && most < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(before + " to " + after + ": " + (is - was));
      }
      revisions.add(new Revision(number(before), number(after), Math.max(most, change)));
      return this;
    }

    /**
     * The tables as they are so far.
     *
     * @throws IllegalArgumentException when a cell is a part of itself by way of other sums, or no
     *     whole number where all are
     */
    public LinkedTables build() {
      refuseCycles();
      ImpliedCells all = new ImpliedCells(cells, sums, whole);
      all.addUnions();
      revisions.forEach(all::addRevision);
      return new LinkedTables(List.copyOf(cells), all.cells(), all.sums(), whole);
    }

    /** Takes away totals of nothing but what was taken away; what is left goes in circles. */
    private void refuseCycles() {
      int[] waiting = new int[cells.size()];
      List<List<Sum>> above = new ArrayList<>();
      cells.forEach(it -> above.add(new ArrayList<>()));
      for (Sum sum : sums) {
        for (int part : sum.parts()) {
          above.get(part).add(sum);
          waiting[sum.total()]++;
        }
      }
      Deque<Integer> open = new ArrayDeque<>();
      IntStream.range(0, waiting.length).filter(j -> waiting[j] == 0).forEach(open::add);
      int left = waiting.length;
      while (!open.isEmpty()) {
        left--;
        for (Sum sum : above.get(open.remove())) {
          if (--waiting[sum.total()] == 0) {
            open.add(sum.total());
          }
        }
      }
      if (left > 0) {
        int cell =
            IntStream.range(0, waiting.length)
                .filter(j -> waiting[j] > 0)
                .findFirst()
                .orElseThrow();
        throw new IllegalArgumentException(cells.get(cell).key() + " is a part of itself");
      }
    }
  }
}
