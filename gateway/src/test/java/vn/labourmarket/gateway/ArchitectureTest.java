package vn.labourmarket.gateway;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.ArchitectureRules;

class ArchitectureTest {
  @Test
  void followsTheHouseRules() {
    ArchitectureRules.check("vn.labourmarket.gateway");
  }
}
