package vn.labourmarket.occupations.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void forgetsDiacriticsAndCase() {
    // Given
    String title = "Thợ ĐIỆN và thợ điện tử";
    // When
    String text = SearchText.of("74", null, title);
    // Then
    assertEquals("74\ntho dien va tho dien tu", text);
    assertEquals(text, SearchText.of("74", Normalizer.normalize(title, Normalizer.Form.NFD)));
  }

  @Test
  void takesTypedWildcardsLiterally() {
    // Given
    String typed = " 50%_\\ ";
    // When
    String pattern = SearchText.pattern(typed);
    // Then
    assertEquals("%50\\%\\_\\\\%", pattern);
  }
}
