package vn.labourmarket.enrollment.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.texts.Language;
import vn.labourmarket.platform.texts.LocalizedText;

class CountTextTest {

  @Test
  void writesNumbersAsEachLanguageDoes() {
    LocalizedText text = CountText.of("%s người, mã %s", "%s persons, code %s", 1_234_567L, "1500");

    assertEquals("1.234.567 người, mã 1500", text.in(Language.VI));
    assertEquals("1,234,567 persons, code 1500", text.in(Language.EN));
  }
}
