package vn.labourmarket.occupations;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.RouteCatalogue;

class AccessRulesTest {
  @Test
  void nameThePermissionOfEveryOperation() {
    RouteCatalogue.assertComplete("vn.labourmarket.occupations", "occupations-service");
  }
}
