package vn.labourmarket.platform.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Scope;

class CurrentRowScopeTest {
  private static final UUID CLIENT = UUID.randomUUID();
  private static final Optional<UUID> OWN = Optional.of(UUID.randomUUID());
  private static final Set<UUID> AREAS = Set.of(UUID.randomUUID());

  @Test
  void givesByAreaTheAreasOrEverything() {
    RowScope areas = RowScope.of(CLIENT, Optional.empty(), AREAS);
    assertEquals(areas, scope(bound(AREAS), Scope.AREA));
    assertEquals(areas, scope(bound(AREAS), Scope.AGGREGATE));
    assertEquals(RowScope.everything(CLIENT), scope(unbound(), Scope.AREA));
    assertEquals(
        RowScope.of(CLIENT, Optional.empty(), Set.of()), scope(bound(Set.of()), Scope.AREA));
  }

  @Test
  void givesOwnRowsOnlyWhereTheOperationSaysSoWhateverElseTheCallerMayDoElsewhere() {
    RowScope own = RowScope.of(CLIENT, OWN, Set.of());
    assertEquals(own, scope(bound(AREAS), Scope.OWN));
    assertEquals(own, scope(unbound(), Scope.OWN, Scope.PUBLISHED));
    assertEquals(RowScope.of(CLIENT, OWN, AREAS), scope(bound(AREAS), Scope.OWN, Scope.AREA));
  }

  @Test
  void givesNothingBeyondWhatIsPublished() {
    assertEquals(
        RowScope.of(CLIENT, Optional.empty(), Set.of()), scope(unbound(), Scope.PUBLISHED));
  }

  @Test
  void givesEverythingToWhomTheOperationGivesAll() {
    assertEquals(RowScope.everything(CLIENT), scope(bound(AREAS), Scope.ALL, Scope.OWN));
  }

  @Test
  void givesNothingToWhomTheOperationIsNotGranted() {
    assertEquals(RowScope.NOTHING, scope(unbound()));
  }

  @Test
  void declaresTheServiceForTheTimeOfItsWorkOnly() {
    assertEquals(null, ServiceScope.declared());
    assertEquals(RowScope.SERVICE, ServiceScope.call(ServiceScope::declared));
    assertThrows(
        IllegalStateException.class,
        () ->
            ServiceScope.call(
                () -> {
                  throw new IllegalStateException();
                }));
    assertEquals(null, ServiceScope.declared());
  }

  private static Caller unbound() {
    return new Caller(CLIENT, "test", Set.of(), OWN, Set.of(), true);
  }

  private static Caller bound(Set<UUID> areas) {
    return new Caller(CLIENT, "test", Set.of(), OWN, areas, false);
  }

  private static RowScope scope(Caller caller, Scope... scopes) {
    return CurrentRowScope.of(new Grant(caller, Set.of(scopes)));
  }
}
