package vn.labourmarket.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.labourmarket.deploy.faults.Finding.Kind;

class CheckerTest {
  private final List<Sent> sent =
      new ArrayList<>(
          List.of(
              new Sent("k1", "Welder 1", Set.of("a"), 1, Set.of(3)),
              new Sent("k2", "Welder 2", Set.of("b"), 4, Set.of(5, 6)),
              new Sent("k3", "Welder 3", Set.of(), 0, Set.of(2))));
  private final List<Row> owner =
      new ArrayList<>(List.of(new Row("a", "Welder 1", 1, 3), new Row("b", "Welder 2", 5, 6)));
  private final List<Row> readModel = new ArrayList<>(owner);

  private List<Kind> kinds() {
    return Checker.check(sent, owner, readModel).stream().map(Finding::kind).toList();
  }

  @Test
  void findsNothingWhenEverythingAcknowledgedIsThereOnce() {
    // Given an unacknowledged write without effect, and a change whose outcome was unknown
    // When
    List<Kind> kinds = kinds();
    // Then
    assertEquals(List.of(), kinds);
  }

  @Test
  void allowsAnUnacknowledgedWriteToHaveHadItsEffect() {
    // Given
    owner.add(new Row("c", "Welder 3", 1, 2));
    readModel.add(new Row("c", "Welder 3", 1, 2));
    // When
    List<Kind> kinds = kinds();
    // Then
    assertEquals(List.of(), kinds);
  }

  @Test
  void findsAnAcknowledgedWriteThatTheOwnerLost() {
    // Given
    owner.remove(0);
    readModel.remove(0);
    // When
    List<Finding> findings = Checker.check(sent, owner, readModel);
    // Then
    assertEquals(List.of(new Finding(Kind.LOST_IN_SERVICE, "a", "key k1")), findings);
  }

  @Test
  void findsWhatTheReadModelLacksDoublesOrInvents() {
    // Given
    readModel.remove(0);
    readModel.add(owner.get(1));
    readModel.add(new Row("z", "Welder 9", 1, 1));
    // When
    List<Finding> findings = Checker.check(sent, owner, readModel);
    // Then
    assertEquals(
        List.of(
            new Finding(Kind.TWICE_IN_READ_MODEL, "b", "2 times"),
            new Finding(Kind.MISSING_IN_READ_MODEL, "a", "Welder 1"),
            new Finding(Kind.ONLY_IN_READ_MODEL, "z", "")),
        findings);
  }

  @Test
  void findsAKeyThatHadItsEffectTwice() {
    // Given
    owner.add(new Row("c", "Welder 1", 1, 3));
    readModel.add(new Row("c", "Welder 1", 1, 3));
    // When
    List<Finding> findings = Checker.check(sent, owner, readModel);
    // Then
    assertEquals(List.of(new Finding(Kind.KEY_WITH_TWO_EFFECTS, "k1", "[a, c]")), findings);
  }

  @Test
  void findsAKeyThatWasAnsweredWithTwoIds() {
    // Given
    sent.set(1, new Sent("k2", "Welder 2", Set.of("b", "q"), 4, Set.of(6)));
    // When
    List<Kind> kinds = kinds();
    // Then
    assertEquals(List.of(Kind.KEY_WITH_TWO_ANSWERS, Kind.LOST_IN_SERVICE), kinds);
  }

  @Test
  void findsAVersionThatWentBackWithItsState() {
    // Given
    owner.set(1, new Row("b", "Welder 2", 3, 4));
    readModel.set(1, new Row("b", "Welder 2", 3, 4));
    // When
    List<Kind> kinds = kinds();
    // Then
    assertEquals(List.of(Kind.VERSION_WENT_BACK, Kind.WRONG_STATE), kinds);
  }

  @Test
  void findsAReadModelThatStoppedAtAnOlderVersion() {
    // Given
    readModel.set(1, new Row("b", "Welder 2", 4, 5));
    // When
    List<Kind> kinds = kinds();
    // Then
    assertEquals(List.of(Kind.READ_MODEL_DIFFERS), kinds);
  }

  @Test
  void findsAVacancyThatWasNeverSentAndARowListedTwice() {
    // Given
    owner.add(owner.get(0));
    owner.add(new Row("x", "Nobody's", 1, 1));
    readModel.add(new Row("x", "Nobody's", 1, 1));
    // When
    List<Kind> kinds = kinds();
    // Then
    assertEquals(List.of(Kind.TWICE_IN_SERVICE, Kind.NEVER_SENT), kinds);
  }
}
