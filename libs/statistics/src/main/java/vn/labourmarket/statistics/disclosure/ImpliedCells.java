package vn.labourmarket.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Figures that follow from those of the tables and are printed nowhere: what one contributor alone
 * reported in several cells below a total, and what a revision leaves open.
 */
final class ImpliedCells {
  /** Of so many cells of one contributor below a total every set is looked at. */
  private static final int MOST_IN_SETS = 6;

  /** Of so many each two. */
  private static final int MOST_IN_PAIRS = 8;

  /** Of more parts of one sum only those without others below, and all, are looked at together. */
  private static final int MOST_COMBINED = 6;

  private final List<TableCell> cells = new ArrayList<>();
  private final List<Sum> sums;
  private final boolean whole;

  ImpliedCells(List<TableCell> tables, List<Sum> sums, boolean whole) {
    this.sums = new ArrayList<>(sums);
    this.whole = whole;
    for (TableCell cell : tables) {
      if (whole && cell.value() != Math.rint(cell.value())) {
        throw new IllegalArgumentException(cell.key() + " is no whole number: " + cell.value());
      }
      cells.add(whole ? rounded(cell) : cell);
    }
  }

  /** All cells, those of the tables first. */
  List<TableCell> cells() {
    return List.copyOf(cells);
  }

  List<Sum> sums() {
    return List.copyOf(sums);
  }

  /** A whole number that is far enough away is so by a whole number. */
  private static TableCell rounded(TableCell cell) {
    Protection protection = cell.protection();
    return new TableCell(
        cell.key(),
        cell.value(),
        cell.cost(),
        new Protection(
            Math.min(Math.ceil(protection.lower()), cell.value()), Math.ceil(protection.upper())),
        cell.knownTo(),
        cell.published());
  }

  /**
   * Empty cells of one contributor hide each other, but not what it reported in all of them: in the
   * parts of each sum, and in what is below them, that is a cell of its own, which is never
   * printed.
   */
  void addUnions() {
    List<Sum> printed = List.copyOf(sums);
    OwnCells own = new OwnCells(cells, printed);
    Set<List<Integer>> known = new HashSet<>();
    for (Sum sum : printed) {
      own.below(sum)
          .forEach(
              (contributor, parts) -> {
                String key = cells.get(sum.total()).key() + " of " + contributor;
                List<Integer> all = joined(parts);
                for (List<Integer> some : together(parts, all)) {
                  if (some.size() > 1 && known.add(some)) {
                    addUnion(some.equals(all) ? key : named(key, some), contributor, some);
                  }
                }
              });
    }
  }

  /**
   * All of them, those that are parts of the sum themselves, these and what is below other parts in
   * every combination, since the others' figures may be printed; every set where there are few, and
   * each two where there are some more.
   *
   * @param parts the contributor's own cells by part of the sum
   */
  private static List<List<Integer>> together(List<List<Integer>> parts, List<Integer> all) {
    List<List<Integer>> together = new ArrayList<>();
    together.add(all);
    together.add(parts.get(0));
    if (all.size() <= MOST_IN_SETS) {
      together.addAll(combined(all.stream().map(List::of).toList()));
    } else if (parts.size() <= MOST_COMBINED) {
      together.addAll(combined(parts));
    }
    for (int i = 0; i < all.size() && all.size() <= MOST_IN_PAIRS; i++) {
      for (int j = i + 1; j < all.size(); j++) {
        together.add(List.of(all.get(i), all.get(j)));
      }
    }
    return together;
  }

  private static List<List<Integer>> combined(List<List<Integer>> parts) {
    List<List<Integer>> combined = new ArrayList<>();
    for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
      List<List<Integer>> some = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          some.add(parts.get(i));
        }
      }
      combined.add(joined(some));
    }
    return combined;
  }

  private static List<Integer> joined(List<List<Integer>> parts) {
    return parts.stream().flatMap(List::stream).distinct().sorted().toList();
  }

  private String named(String key, List<Integer> parts) {
    return key
        + parts.stream()
            .map(it -> cells.get(it).key())
            .collect(Collectors.joining(" + ", ": ", ""));
  }

  private void addUnion(String key, String contributor, List<Integer> parts) {
    sums.add(new Sum(cells.size(), parts.stream().mapToInt(it -> it).toArray()));
    cells.add(union(key, contributor, parts.stream().map(cells::get).toList()));
  }

  private static TableCell union(String key, String contributor, List<TableCell> parts) {
    double value = parts.stream().mapToDouble(TableCell::value).sum();
    double lower = parts.stream().mapToDouble(it -> it.protection().lower()).sum();
    double upper = parts.stream().mapToDouble(it -> it.protection().upper()).sum();
    Protection protection = new Protection(Math.min(lower, value), upper);
    return new TableCell(key, value, 0, protection, contributor, false);
  }

  /**
   * That a figure changed by r at most says that {@code before + r = after + rest}, where the rest
   * is at least 0 and so is what it lacks of 2 r.
   */
  void addRevision(Revision revision) {
    double most = whole ? Math.floor(revision.most()) : revision.most();
    double before = cells.get(revision.before()).value();
    double after = cells.get(revision.after()).value();
    String key = cells.get(revision.after()).key() + " since " + cells.get(revision.before()).key();
    int distance = add(key + ": most", most, true);
    int both = add(key + ": both ways", 2 * most, true);
    int highest = add(key + ": highest", before + most, false);
    int rest = add(key + ": rest", before + most - after, false);
    int lack = add(key + ": lack", after + most - before, false);
    sums.add(new Sum(highest, new int[] {revision.before(), distance}));
    sums.add(new Sum(highest, new int[] {revision.after(), rest}));
    sums.add(new Sum(both, new int[] {rest, lack}));
  }

  private int add(String key, double value, boolean known) {
    cells.add(new TableCell(key, Math.max(0, value), 0, Protection.NONE, null, known));
    return cells.size() - 1;
  }
}
