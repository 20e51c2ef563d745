package vn.labourmarket.platform.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;

class CurrentRowScopeTest {
  private static final UUID CLIENT = UUID.randomUUID();
  private static final Optional<UUID> OWN = Optional.of(UUID.randomUUID());
  private static final Set<UUID> AREAS = Set.of(UUID.randomUUID());

  @Test
  void givesAnOfficeItsAreasOrEverything() {
    assertEquals(
        RowScope.of(CLIENT, Optional.empty(), AREAS),
        scope(Role.LABOUR_AUTHORITY, Optional.empty(), AREAS, false));
    assertEquals(RowScope.everything(CLIENT), scope(Role.LEADER, Optional.empty(), Set.of(), true));
  }

  @Test
  void givesAnOrganisationItsOwnRowsWhateverAreasItsTokenHolds() {
    RowScope own = RowScope.of(CLIENT, OWN, Set.of());
    assertEquals(own, scope(Role.EMPLOYER, OWN, AREAS, false));
    assertEquals(own, scope(Role.INSTITUTION_CLERK, OWN, Set.of(), true));
  }

  @Test
  void givesAnAdministratorEverything() {
    assertEquals(
        RowScope.everything(CLIENT), scope(Role.ADMINISTRATOR, Optional.empty(), AREAS, false));
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

  private static RowScope scope(
      String role, Optional<UUID> organisation, Set<UUID> areas, boolean everywhere) {
    return CurrentRowScope.of(
        new Caller(CLIENT, "test", Set.of(role), organisation, areas, everywhere));
  }
}
