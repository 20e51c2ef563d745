package vn.labourmarket.demand;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.ArchitectureRules;

class ArchitectureTest {
  @Test
  void keepsTheHouseRules() {
    ArchitectureRules.check("vn.labourmarket.demand");
  }
}
