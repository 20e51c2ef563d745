package vn.labourmarket.demand.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.platform.test.SuiteServers;

/** What the catalogue corrects of areas. Far in the future, so that other tests don't meet it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AreaCopiesTest {
  private static final LocalDate BEGINNING = LocalDate.of(2061, 1, 1);
  private static final LocalDate CHANGE = LocalDate.of(2062, 1, 1);

  @Inject DataSource database;
  @Inject CatalogueLoader loader;

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  @Test
  void forgetsAWithdrawnSuccession() throws SQLException {
    // Given
    UUID old = UUID.randomUUID();
    UUID wrong = UUID.randomUUID();
    UUID right = UUID.randomUUID();
    try (Connection transaction = database.getConnection()) {
      ReferenceWriter.area(transaction, area(old, "90011", BEGINNING, CHANGE.minusDays(1)), CHANGE);
      ReferenceWriter.area(transaction, area(wrong, "90012", CHANGE, null), CHANGE);
      ReferenceWriter.area(transaction, area(right, "90013", CHANGE, null), CHANGE);
      ReferenceWriter.succession(transaction, succession(old, wrong, "1"));
      // When
      ReferenceWriter.succession(transaction, succession(old, wrong, "0"));
      ReferenceWriter.succession(transaction, succession(old, right, "1"));
    }
    // Then
    Catalogue catalogue = loader.load();
    assertEquals(
        List.of(right), catalogue.successorsOf(old, CHANGE).stream().map(Area::id).toList());
    assertFalse(catalogue.related(old, wrong));
  }

  /** The catalogue tells of an area again on the day on which a name takes effect. */
  @Test
  void showsTheNameOfTheDayOnWhichTheAreaWasToldOf() throws SQLException {
    // Given
    UUID id = UUID.randomUUID();
    AreaState renamed =
        new AreaState(
            id,
            "COMMUNE",
            "90014",
            null,
            BEGINNING,
            null,
            "Nghị quyết thử",
            null,
            List.of(
                new AreaState.DatedName(
                    "Xã Cũ", "Old", "COMMUNE", BEGINNING, CHANGE.minusDays(1), null),
                new AreaState.DatedName("Phường Mới", "New", "WARD", CHANGE, null, null)));
    try (Connection transaction = database.getConnection()) {
      ReferenceWriter.area(transaction, renamed, CHANGE.minusDays(1));
      assertEquals("Xã Cũ", loader.load().area(id).orElseThrow().nameVi());
      // When
      ReferenceWriter.area(transaction, renamed, CHANGE);
    }
    // Then
    assertEquals("Phường Mới", loader.load().area(id).orElseThrow().nameVi());
  }

  private static AreaState area(UUID id, String code, LocalDate from, LocalDate to) {
    return new AreaState(
        id,
        "COMMUNE",
        code,
        null,
        from,
        to,
        "Nghị quyết thử",
        null,
        List.of(
            new AreaState.DatedName("Xã " + code, "Commune " + code, "COMMUNE", from, to, null)));
  }

  private static AreaSuccessionState succession(UUID from, UUID to, String weight) {
    return new AreaSuccessionState(
        from, to, "MERGE", new BigDecimal(weight), CHANGE, "Nghị quyết thử");
  }
}
