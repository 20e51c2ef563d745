package vn.labourmarket.statistics.disclosure;

import java.util.Arrays;

/**
 * Cells that can only move together: where a sum has but two cells that move, one says what the
 * other does. Each group of such cells is one unknown of a program.
 */
final class Ties {
  private final int[] above;
  private final int[] signs;

  /** Nobody is tied yet. */
  Ties(int cells) {
    above = new int[cells];
    signs = new int[cells];
    Arrays.setAll(above, j -> j);
    Arrays.fill(signs, 1);
  }

  /**
   * Ties the cells that are left in a sum if they are two. Two that had to rise and to fall
   * together stay as they are: the sum then says that they don't move.
   */
  void tie(Sum sum, boolean[] free) {
    int first = free[sum.total()] ? sum.total() : -1;
    int second = -1;
    int count = first < 0 ? 0 : 1;
    for (int part : sum.parts()) {
      if (free[part]) {
        second = first < 0 ? second : part;
        first = first < 0 ? part : first;
        count++;
      }
    }
    if (count == 2 && group(first) != group(second)) {
      int sign = first == sum.total() ? 1 : -1;
      signs[group(second)] = sign(first) * sign(second) * sign;
      above[group(second)] = group(first);
    }
  }

  /** The cell that stands for those that a cell moves with. */
  int group(int cell) {
    int next = above[cell];
    if (next == cell) {
      return cell;
    }
    int group = group(next);
    if (group != next) {
      signs[cell] *= signs[next];
      above[cell] = group;
    }
    return group;
  }

  /** Whether a cell rises, 1, or falls, −1, when the one that stands for it rises. */
  int sign(int cell) {
    return group(cell) == cell ? 1 : signs[cell];
  }
}
