package vn.labourmarket.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class TiesTest {
  private final Ties ties = new Ties(8);
  private final boolean[] free = new boolean[8];

  TiesTest() {
    Arrays.fill(free, true);
  }

  @Test
  void totalAndPartGoTogetherAndTwoPartsOppositeWays() {
    ties.tie(new Sum(0, new int[] {1}), free);
    free[3] = false;
    ties.tie(new Sum(3, new int[] {4, 5}), free);

    assertEquals(1, together(0, 1));
    assertEquals(-1, together(4, 5));
    assertNotEquals(ties.group(0), ties.group(4));
    assertEquals(1, ties.sign(6), "tied to nobody");
  }

  @Test
  void chainsThatMeetKeepTheirSigns() {
    free[7] = false;
    // 0 = 1 from one end, 2 + 3 and 1 + 2 fixed from the other
    ties.tie(new Sum(0, new int[] {1}), free);
    ties.tie(new Sum(7, new int[] {2, 3}), free);
    ties.tie(new Sum(7, new int[] {1, 2}), free);
    // and a second chain, joined with its far end
    ties.tie(new Sum(4, new int[] {5}), free);
    ties.tie(new Sum(7, new int[] {5, 6}), free);
    ties.tie(new Sum(7, new int[] {6, 3}), free);

    assertEquals(1, together(0, 1));
    assertEquals(-1, together(0, 2));
    assertEquals(1, together(0, 3));
    assertEquals(-1, together(3, 6));
    assertEquals(1, together(0, 5));
    assertEquals(1, together(4, 0));
  }

  @Test
  void whatContradictsChangesNothing() {
    free[7] = false;
    ties.tie(new Sum(0, new int[] {1}), free);
    ties.tie(new Sum(7, new int[] {0, 1}), free);

    assertEquals(1, together(0, 1));
  }

  @Test
  void threeThatMoveAreTiedToNobody() {
    ties.tie(new Sum(0, new int[] {1, 2}), free);

    assertNotEquals(ties.group(0), ties.group(1));
    assertNotEquals(ties.group(1), ties.group(2));
  }

  /** 1 for two that rise together, −1 for one that falls when the other rises. */
  private int together(int one, int other) {
    assertEquals(ties.group(one), ties.group(other));
    return ties.sign(one) * ties.sign(other);
  }
}
