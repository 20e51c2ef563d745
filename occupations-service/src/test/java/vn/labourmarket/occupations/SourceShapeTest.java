package vn.labourmarket.occupations;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SourceShape;

class SourceShapeTest {
  @Test
  void keepsFilesSmallAndPlain() {
    SourceShape.check();
  }
}
