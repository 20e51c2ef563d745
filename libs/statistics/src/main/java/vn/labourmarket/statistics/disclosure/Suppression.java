package vn.labourmarket.statistics.disclosure;

import java.util.List;

/**
 * Which cells stay empty.
 *
 * @param suppressed for each cell of the tables, in their order
 * @param cost of those that are not sensitive themselves
 * @param unprotected keys of sensitive cells for which nothing was found that hides them, since too
 *     much was printed before; named as in {@link Exposure}: tables with any of these must not be
 *     published. Of whole numbers a cell may be among them that nobody can compute back (ADR 027)
 */
public record Suppression(boolean[] suppressed, double cost, List<String> unprotected) {

  public Suppression {
    suppressed = suppressed.clone();
    unprotected = List.copyOf(unprotected);
  }

  @Override
  public boolean[] suppressed() {
    return suppressed.clone();
  }
}
