package vn.labourmarket.gateway;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SourceShape;

class SourceShapeTest {
  @Test
  void staysSmall() {
    SourceShape.check();
  }
}
