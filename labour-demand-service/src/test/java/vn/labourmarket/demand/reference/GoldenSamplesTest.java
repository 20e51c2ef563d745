package vn.labourmarket.demand.reference;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.GoldenSamples;

class GoldenSamplesTest {
  @TestFactory
  List<DynamicTest> everySampleIsReadWithAnUnknownField() {
    return GoldenSamples.readWithAnUnknownField(
        Set.of(
            Topic.CLASSIFICATION,
            Topic.CLASSIFICATION_ITEM,
            Topic.AREA,
            Topic.AREA_SUCCESSION,
            Topic.OCCUPATION,
            Topic.CROSSWALK_MAPPING));
  }
}
