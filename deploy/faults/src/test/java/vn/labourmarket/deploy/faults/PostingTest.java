package vn.labourmarket.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PostingTest {
  private final Posting posting = new Posting("k1", "e1", "Welder 1", 6);

  @Test
  void allowsBothStatesWhileTheOutcomeOfAChangeIsUnknown() {
    // Given
    posting.acknowledged("a", 1);
    // When
    posting.changing();
    // Then
    assertEquals(new Sent("k1", "Welder 1", Set.of("a"), 1, Set.of(6, 7)), posting.sent());
  }

  @Test
  void isCertainAgainWhenANewerVersionIsSeen() {
    // Given
    posting.acknowledged("a", 1);
    posting.changing();
    posting.changing();
    // When
    boolean possible = posting.shows(2, 8);
    // Then
    assertTrue(possible);
    assertEquals(new Sent("k1", "Welder 1", Set.of("a"), 2, Set.of(8)), posting.sent());
  }

  @Test
  void staysUncertainWhenTheOldVersionIsSeen() {
    // Given
    posting.acknowledged("a", 1);
    posting.changing();
    // When
    boolean possible = posting.shows(1, 6);
    // Then
    assertTrue(possible);
    assertTrue(posting.isUncertain());
  }

  @Test
  void refusesStatesThatNobodyAskedForAndOlderVersions() {
    // Given
    posting.acknowledged("a", 2);
    posting.changing();
    // When
    boolean older = posting.shows(1, 6);
    // Then
    assertFalse(older);
    assertFalse(posting.shows(2, 4));
    assertFalse(posting.shows(3, 99));
  }

  @Test
  void keepsTheNewestVersionWhenAnOldAnswerIsReplayed() {
    // Given
    posting.acknowledged("a", 1);
    posting.changing();
    posting.shows(2, 7);
    // When
    posting.acknowledged("a", 1);
    // Then
    assertEquals(2, posting.version());
    assertEquals(Set.of("a"), posting.sent().ids());
  }
}
