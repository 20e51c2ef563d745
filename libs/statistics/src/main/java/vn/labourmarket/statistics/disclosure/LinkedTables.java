package vn.labourmarket.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
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
  private final int[][] unionsOfCell;
  private final int unions;
  private final boolean whole;

  private LinkedTables(
      List<TableCell> cells,
      List<TableCell> withImplied,
      List<Sum> sums,
      int unions,
      boolean whole) {
    this.cells = cells;
    this.withImplied = withImplied;
    this.sums = sums;
    this.whole = whole;
    this.unions = unions;
    List<List<Integer>> all = new ArrayList<>();
    List<List<Integer>> ofUnions = new ArrayList<>();
    withImplied.forEach(it -> all.add(new ArrayList<>()));
    withImplied.forEach(it -> ofUnions.add(new ArrayList<>()));
    for (int s = 0; s < sums.size(); s++) {
      Sum sum = sums.get(s);
      all.get(sum.total()).add(s);
      for (int part : sum.parts()) {
        (isUnion(sum.total()) ? ofUnions : all).get(part).add(s);
      }
    }
    sumsOfCell = all.stream().map(LinkedTables::numbers).toArray(int[][]::new);
    unionsOfCell = ofUnions.stream().map(LinkedTables::numbers).toArray(int[][]::new);
  }

  private static int[] numbers(List<Integer> sums) {
    return sums.stream().mapToInt(Integer::intValue).toArray();
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

  /**
   * Numbers of the sums that a cell is part or total of, but for those of its unions: they say
   * nothing of a cell, since nobody knows a union.
   */
  int[] sumsOf(int cell) {
    return sumsOfCell[cell];
  }

  /** Numbers of the sums of the unions that a cell is part of. */
  int[] unionsOf(int cell) {
    return unionsOfCell[cell];
  }

  /** Whether it is what one contributor reported in several cells. */
  boolean isUnion(int cell) {
    return cell >= cells.size() && cell < cells.size() + unions;
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
      Cycles.refuse(cells, sums);
      ImpliedCells all = new ImpliedCells(cells, sums, whole);
      all.addUnions();
      int unions = all.cells().size() - cells.size();
      revisions.forEach(all::addRevision);
      return new LinkedTables(List.copyOf(cells), all.cells(), all.sums(), unions, whole);
    }
  }
}
