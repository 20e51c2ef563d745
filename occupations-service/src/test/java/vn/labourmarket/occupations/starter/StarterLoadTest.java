package vn.labourmarket.occupations.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StarterLoadTest {
  @Inject StarterCatalogue catalogue;
  @Inject StarterRepository loaded;
  @Inject StarterLists lists;
  @Inject EntityManager entities;
  @Inject Clock clock;
  @Inject ClassificationService classifications;

  @Test
  void loadsEachListOnceInADatabasesLife() {
    // Given
    long before = events();
    // When
    catalogue.load(new StartupEvent());
    // Then
    assertEquals(before, events());
  }

  @Test
  void leavesNoHalfListAndGoesOnWithTheNextStart() {
    // Given
    Map<String, Runnable> lists = new LinkedHashMap<>();
    lists.put("test/first", () -> note("first"));
    lists.put(
        "test/second",
        () -> {
          note("half of second");
          throw new IllegalStateException("the process dies here");
        });
    assertThrows(IllegalStateException.class, () -> catalogueOf(lists).load(new StartupEvent()));
    long afterCrash = notes();
    lists.put("test/second", () -> note("second"));
    // When
    catalogueOf(lists).load(new StartupEvent());
    // Then
    assertEquals(1, afterCrash);
    assertEquals(2, notes());
  }

  @Test
  void leavesAloneWhatSomebodyHasMade() {
    // Given
    Map<String, Runnable> again = new LinkedHashMap<>();
    for (String name :
        Set.of(
            "classification/vsic/2007",
            "crosswalk/vsic/2007>vsic/2018",
            "crosswalk/vsco/2020>isco/2008")) {
      again.put("again/" + name, Objects.requireNonNull(lists.byName().get(name)));
    }
    long before = allEvents();
    // When
    catalogueOf(again).load(new StartupEvent());
    // Then
    assertTrue(loaded.loaded().containsAll(again.keySet()));
    assertEquals(before, allEvents());
  }

  @Test
  void startsWithoutAListThatTheRulesRefuse() {
    // Given
    Map<String, Runnable> lists = new LinkedHashMap<>();
    lists.put(
        "test/refused",
        () -> {
          note("half of refused");
          throw PlatformProblem.ILLEGAL_TRANSITION.problem();
        });
    // When
    catalogueOf(lists).load(new StartupEvent());
    // Then
    assertTrue(loaded.loaded().contains("test/refused"));
    assertFalse(loaded.loaded().contains("note/half of refused"));
  }

  @Test
  void findsNoPlaceWhereAnAuthoritysListHolds() {
    // Given
    String scheme = scheme();
    published(scheme + "/2018", "2018-08-20", "code,level,title_vi\n1,1,Một\n");
    // When
    boolean before = isFree(scheme, "2007", "2008-01-01", "2018-08-19");
    // Then
    assertTrue(before);
    assertFalse(isFree(scheme, "2007", "2008-01-01", "2018-08-20"));
    assertFalse(isFree(scheme, "2025", "2025-01-01", null));
    assertFalse(isFree(scheme, "2018", "1990-01-01", "1990-12-31"));
  }

  private boolean isFree(String scheme, String version, String from, @Nullable String to) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                classifications.isFree(
                    new ClassificationRef(scheme, version),
                    LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to),
                    new UUID(0, 0)));
  }

  private long allEvents() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                """
                                select count(*) from outbox
                                where record_key like 'vsic/2007%' or record_key like 'vsco/2020>%'
                                """)
                            .getSingleResult())
                    .longValue());
  }

  private StarterCatalogue catalogueOf(Map<String, Runnable> lists) {
    return new StarterCatalogue(
        loaded,
        new StarterLists(null, null, null, null, null, null, null) {
          @Override
          Map<String, Runnable> byName() {
            return lists;
          }
        },
        clock);
  }

  private void note(String name) {
    loaded.remember("note/" + name, clock.instant());
  }

  private long notes() {
    return loaded.loaded().stream().filter(it -> it.startsWith("note/")).count();
  }

  private long events() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                "select count(*) from outbox where record_key like 'isco/%'")
                            .getSingleResult())
                    .longValue());
  }
}
