package vn.labourmarket.enrollment;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.RouteCatalogue;

class AccessRulesTest {
  @Test
  void nameThePermissionOfEveryOperation() {
    RouteCatalogue.assertComplete("vn.labourmarket.enrollment", "enrollment-service");
  }
}
