package vn.labourmarket.occupations.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.items.Hierarchy.Break;
import vn.labourmarket.occupations.items.Hierarchy.Fault;

class HierarchyTest {

  @Test
  void acceptsATree() {
    // Given
    Hierarchy hierarchy = new Hierarchy();
    hierarchy.add(2, "7", 1, null);
    hierarchy.add(3, "751", 3, "75");
    hierarchy.add(4, "75", 2, "7");
    // When
    List<Break> breaks = hierarchy.breaks();
    // Then
    assertEquals(List.of(), breaks);
  }

  @Test
  void namesEveryPlaceWhereTheTreeIsBroken() {
    // Given
    Hierarchy hierarchy = new Hierarchy();
    hierarchy.add(2, "7", 1, null);
    hierarchy.add(3, "751", 3, "7");
    hierarchy.add(4, "81", 2, "8");
    hierarchy.add(5, "91", 2, null);
    hierarchy.add(6, "A", 1, "A");
    // When
    List<Break> breaks = hierarchy.breaks();
    // Then
    assertEquals(
        List.of(
            new Break(3, "751", "7", Fault.LEVEL_MISMATCH),
            new Break(4, "81", "8", Fault.PARENT_UNKNOWN),
            new Break(5, "91", null, Fault.PARENT_ABSENT),
            new Break(6, "A", "A", Fault.CYCLE)),
        breaks);
  }

  @Test
  void seesWhoIsTheirOwnAncestorAndWhoOnlyStandsBelow() {
    // Given
    Hierarchy hierarchy = new Hierarchy();
    hierarchy.add(2, "A", 2, "C");
    hierarchy.add(3, "B", 3, "A");
    hierarchy.add(4, "C", 4, "B");
    hierarchy.add(5, "D", 5, "C");
    // When
    List<Break> breaks = hierarchy.breaks();
    // Then
    assertEquals(List.of(2, 3, 4), breaks.stream().map(Break::row).toList());
    assertTrue(breaks.stream().allMatch(it -> it.fault() == Fault.CYCLE));
  }

  @Test
  void tellsWhereACodeStoodFirst() {
    // Given
    Hierarchy hierarchy = new Hierarchy();
    hierarchy.add(2, "7", 1, null);
    // When
    Optional<Integer> first = hierarchy.add(9, "7", 1, null);
    // Then
    assertEquals(Optional.of(2), first);
  }

  @Test
  void doesNotBlameChildrenForAnUnreadableParent() {
    // Given
    Hierarchy hierarchy = new Hierarchy();
    hierarchy.add(2, "7", null, null);
    hierarchy.add(3, "75", 2, "7");
    // When
    List<Break> breaks = hierarchy.breaks();
    // Then
    assertEquals(List.of(), breaks);
  }

  @Test
  void findsParentsByTheCodesAlone() {
    // Given
    Hierarchy hierarchy = new Hierarchy();
    hierarchy.add(2, "01", 1, null);
    hierarchy.add(3, "01.01", 2, null);
    hierarchy.add(4, "01.0101", 3, null);
    hierarchy.add(5, "02.0101", 3, null);
    // When
    Map<String, String> parents = hierarchy.parentsByPrefix();
    // Then
    assertEquals(Map.of("01.01", "01", "01.0101", "01.01"), parents);
  }

  @Property
  void findsNoFaultInAnyTreeAndOneInEachMovedLeaf(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 1000) Integer> choices) {
    // Given
    Hierarchy whole = new Hierarchy();
    Hierarchy broken = new Hierarchy();
    int[] levels = new int[choices.size() + 1];
    levels[0] = 1;
    whole.add(2, "n0", 1, null);
    broken.add(2, "n0", 1, null);
    for (int i = 1; i <= choices.size(); i++) {
      int parent = choices.get(i - 1) % i;
      levels[i] = levels[parent] + 1;
      whole.add(i + 2, "n" + i, levels[i], "n" + parent);
      boolean last = i == choices.size();
      broken.add(i + 2, "n" + i, levels[i] + (last ? 1 : 0), "n" + parent);
    }
    // When
    List<Break> faults = broken.breaks();
    // Then
    assertEquals(List.of(), whole.breaks());
    assertEquals(List.of(Fault.LEVEL_MISMATCH), faults.stream().map(Break::fault).toList());
  }
}
