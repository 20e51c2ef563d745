package vn.labourmarket.enrollment;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SourceShape;

class SourceShapeTest {

  @Test
  void keepsFilesSmallAndWordsClean() {
    SourceShape.check();
  }
}
