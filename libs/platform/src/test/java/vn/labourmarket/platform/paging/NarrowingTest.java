package vn.labourmarket.platform.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NarrowingTest {
  private static final UUID LAST = UUID.fromString("01940000-0000-7000-8000-000000000001");
  private static final PageRequest FIRST_PAGE = new PageRequest(50, Optional.empty());
  private static final PageRequest NEXT_PAGE = new PageRequest(50, Optional.of(Cursor.of(LAST)));

  @Test
  void leavesOutFiltersThatWereNotGiven() {
    // When
    Narrowing narrowing =
        new Narrowing()
            .and("status = :status", "status", "OPEN")
            .and("areaId = :area", "area", null)
            .oldestFirst(FIRST_PAGE);

    // Then
    assertEquals("status = :status order by id", narrowing.query());
    assertEquals(Map.of("status", "OPEN"), narrowing.values());
  }

  @Test
  void listsEverythingWithoutAnyFilter() {
    assertEquals(" order by id", new Narrowing().oldestFirst(FIRST_PAGE).query());
  }

  @Test
  void goesOnWhereTheLastPageEnded() {
    // When
    Narrowing oldest = new Narrowing().oldestFirst(NEXT_PAGE);
    Narrowing newest = new Narrowing().newestFirst(NEXT_PAGE);

    // Then
    assertEquals("id > :after order by id", oldest.query());
    assertEquals("id < :after order by id desc", newest.query());
    assertEquals(Map.of("after", LAST), newest.values());
  }

  @Test
  void comparesSeveralAttributesAsARow() {
    // When
    Narrowing narrowing = new Narrowing().inOrder("code, id", Optional.of(List.of("25", LAST)));

    // Then
    assertEquals("(code, id) > (:after0, :after1) order by code, id", narrowing.query());
    assertEquals(Map.of("after0", "25", "after1", LAST), narrowing.values());
  }
}
