package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenario 24: three provinces became one, and last year is told for today's territory. */
@ExtendWith(SuiteExtension.class)
class TerritoryIT {
  private final World world;

  TerritoryIT(World world) {
    this.world = world;
  }

  @Test
  void comparesWithAllThatIsInTodaysTerritory() {
    // Given
    long[] before = {4_900, 3_800, 2_300};
    long[] after = {5_150, 3_990, 2_410};
    Territory territory = world.untouchedTerritory(3);
    EduAuthority authority = world.eduAuthorityOf(territory);
    List<SchoolSystem> schools =
        territory.former().stream().map(it -> world.schoolIn(it, authority)).toList();
    for (int i = 0; i < schools.size(); i++) {
      authority.acceptsIntakeOf(schools.get(i), "2025-Q1", before[i]);
    }

    // When
    for (int i = 0; i < schools.size(); i++) {
      authority.acceptsIntakeOf(schools.get(i), "2026-Q1", after[i]);
    }

    // Then
    Leader leader = world.leaderOf(territory);
    World.eventually(
        () -> {
          Indicator same = leader.indicator("SAME_PERIOD_PCT", territory.today(), "2026-Q1");
          assertEquals("11550", same.numerator());
          assertEquals("11000", same.denominator());
          assertEquals("105.0", same.value());
          assertTrue(same.note().contains("restated"), same.note());
        });
  }
}
