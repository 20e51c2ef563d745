package vn.labourmarket.demand;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.RouteCatalogue;

class AccessRulesTest {
  @Test
  void nameThePermissionOfEveryOperation() {
    RouteCatalogue.assertComplete("vn.labourmarket.demand", "labour-demand-service");
  }
}
