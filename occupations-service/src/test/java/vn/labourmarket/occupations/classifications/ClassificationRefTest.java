package vn.labourmarket.occupations.classifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationRefTest {

  @ParameterizedTest
  @CsvSource({
    "vsco, VSCO 2020, VSCO 2020",
    "training-field, training-field 2020, 'ngành, nghề đào tạo 2020'",
    "t1, t1 2020, t1 2020"
  })
  void isNamedInItsSentence(String scheme, String en, String vi) {
    // When
    ClassificationRef ref = new ClassificationRef(scheme, "2020");
    // Then
    assertEquals(en, ref.label());
    assertEquals(vi, ref.labelVi());
  }
}
