package vn.labourmarket.statistics.disclosure;

import java.util.List;

/**
 * Which cells stay empty.
 *
 * @param suppressed for each cell of the tables, in their order
 * @param cost of those that are not sensitive themselves
 * @param unprotected keys of sensitive cells that can be computed back all the same, since too much
 *     was printed before; named as in {@link Exposure}: tables with any of these must not be
 *     published
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
