package vn.labourmarket.enrollment.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.enrollment.Reference;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.test.SuiteServers;

/** The local copy, fed through Kafka; that it is awaited is proved where it is published. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReferenceCompletionTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  @Inject ReferenceCompletion completion;
  @Inject Areas areas;
  @Inject DataSource database;

  @BeforeEach
  void published() {
    Reference.publish();
  }

  @Test
  void remembersThatTheCopyWasCompleteSoThatItMayStartWithoutKafka() throws SQLException {
    completion.reached();

    assertTrue(completion.wasReached());
    assertTrue(completion.hasEverything());
  }

  @Test
  void findsTheTerritoryThatACodeMeantOnADay() {
    assertEquals(Reference.OLD_PHU_THO, areas.named("25", BEFORE).id());
    assertEquals(Reference.PHU_THO, areas.named("25", AFTER).id());
  }

  @Test
  void followsSuccessionsToTheAreaInForce() {
    AreaRef old = new AreaRef(Reference.VINH_PHUC, "26");
    AreaRef merged = new AreaRef(Reference.PHU_THO, "25");

    assertEquals(old, areas.inForce(old, BEFORE));
    assertEquals(merged, areas.inForce(old, AFTER));
    assertEquals(merged, areas.inForce(merged, BEFORE));
  }

  @Test
  void forgetsAWithdrawnSuccession() throws SQLException {
    UUID gone = UUID.randomUUID();
    AreaRef old = new AreaRef(gone, "99");
    try (Connection transaction = database.getConnection()) {
      ReferenceCopy.store(
          transaction,
          new AreaState(gone, "PROVINCE", "99", null, BEFORE, BEFORE, "-", null, List.of()),
          BEFORE);
      ReferenceCopy.store(
          transaction,
          new AreaSuccessionState(
              gone, Reference.HANOI, "MERGE", BigDecimal.ZERO, AFTER, "withdrawn"));
    }

    assertEquals(old, areas.inForce(old, AFTER));
    assertEquals(Set.of(Reference.HANOI), areas.filter("01"));
  }

  @Test
  void takesTheNameOfTheDayAndRefusesWhatIsNoProvinceInLists() throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection transaction = database.getConnection()) {
      ReferenceCopy.store(
          transaction,
          new AreaState(
              id,
              "COMMUNE",
              "99999",
              Reference.HANOI,
              BEFORE,
              null,
              "-",
              null,
              List.of(
                  new AreaState.DatedName(
                      "Xã Cũ", "Old", "COMMUNE", BEFORE, AFTER.plusYears(20), null),
                  new AreaState.DatedName(
                      "Phường Mới", "New", "WARD", AFTER.plusYears(20).plusDays(1), null, null))),
          AFTER);
    }
    Problem refused = assertThrows(Problem.class, () -> areas.filter("99999"));
    assertEquals("AREA_LEVEL", refused.type().name());
    assertTrue(refused.detail().vi().contains("Xã Cũ"), refused.detail().vi());
  }

  @Test
  void countsPredecessorsToAnAreaInLists() {
    assertEquals(
        Set.of(Reference.PHU_THO, Reference.OLD_PHU_THO, Reference.VINH_PHUC), areas.filter("25"));
    assertEquals(Set.of(Reference.HANOI), areas.filter("01"));
  }
}
