package vn.labourmarket.occupations;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.ArchitectureRules;

class ArchitectureTest {
  @Test
  void keepsTheHouseRules() {
    ArchitectureRules.check("vn.labourmarket.occupations");
  }
}
