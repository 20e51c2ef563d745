package vn.labourmarket.enrollment.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
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

  @Test
  void writesDaysAsEachLanguageDoes() {
    LocalizedText text = CountText.of("Ngày %s", "On %s", LocalDate.of(2027, 1, 5));

    assertEquals("Ngày 05/01/2027", text.in(Language.VI));
    assertEquals("On 2027-01-05", text.in(Language.EN));
  }
}
