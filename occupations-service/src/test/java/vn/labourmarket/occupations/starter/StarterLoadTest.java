package vn.labourmarket.occupations.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class StarterLoadTest {
  @Inject StarterCatalogue catalogue;
  @Inject StarterRepository loaded;
  @Inject EntityManager entities;
  @Inject Clock clock;

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
