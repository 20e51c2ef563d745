package vn.labourmarket.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.AccessRules;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.access.Route;

class AccessRulesTest {
  private final AccessRules rules = AccessRules.load();

  private boolean may(String role, String permission) {
    Caller caller =
        new Caller(UUID.randomUUID(), "test", Set.of(role), Optional.empty(), Set.of(), true);
    return rules.permission(permission).isGrantedTo(caller);
  }

  @Test
  void findsEveryRouteAtItsOwnPath() {
    for (Route route : rules.routes()) {
      String path = route.template().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
      assertEquals(route, rules.at(path).get(route.method()), route.toString());
    }
  }

  @Test
  void findsNothingElsewhere() {
    for (String path :
        Set.of(
            "", "/", "//", "/vacancies/", "/vacancies//opening", "/vacancies/1/2", "vacancies")) {
      assertTrue(rules.at(path).isEmpty(), path);
    }
  }

  @Test
  void letsNobodyWriteAndReviewTheSameThing() {
    for (String role : Role.ALL) {
      assertTrue(!may(role, "plan.submit") || !may(role, "plan.review"), role);
      assertTrue(!may(role, "report.submit") || !may(role, "report.review"), role);
      assertTrue(!may(role, "response.write") || !may(role, "response.review"), role);
    }
  }

  @Test
  void keepsSingleAnswersFromAdministratorsAndOtherEmployers() {
    assertTrue(!may(Role.ADMINISTRATOR, "response.read"));
    assertTrue(!may(Role.PUBLIC, "employer.read"));
    assertEquals("[OWN]", rules.permission("response.read").scopes().get(Role.EMPLOYER).toString());
  }
}
