package vn.labourmarket.titles.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NVKD thị trường        | nhân viên kinh doanh thị trường
          KTV xét nghiệm         | kĩ thuật viên xét nghiệm
          TP kinh doanh          | trưởng phòng kinh doanh
          TPKD                   | trưởng phòng kinh doanh
          PGĐ sản xuất           | phó giám đốc sản xuất
          nv cskh                | nhân viên chăm sóc khách hàng
          CN may                 | công nhân may
          CN điều dưỡng          | cử nhân điều dưỡng
          giám đốc CN            | giám đốc chi nhánh
          PV bàn                 | phục vụ bàn
          PV thời sự             | phóng viên thời sự
          BV tòa nhà             | bảo vệ tòa nhà
          NV QC                  | nhân viên kiểm soát chất lượng
          QC Engineer            | quality control engineer
          IT Manager             | information technology manager
          nhân viên IT           | nhân viên công nghệ thông tin
          HR Manager             | human resources manager
          CEO                    | tổng giám đốc điều hành
          BA                     | phân tích nghiệp vụ
          KS điện                | kĩ sư điện
          lễ tân KS              | lễ tân khách sạn
          """)
  void writesOutWhatTheContextAllows(String text, String words) {
    assertEquals(words, String.join(" ", TitleReader.readPlain(text).words()));
  }

  @ParameterizedTest
  @CsvSource({"thợ mài ba via", "trợ lý ai", "kế toán pm", "TP.HCM"})
  void leavesWhatIsNoAbbreviation(String text) {
    Title title = TitleReader.readPlain(text);

    assertEquals(title.written(), title.words());
  }

  @Test
  void shoutedTitlesHaveNoCapitalsToGoBy() {
    assertEquals(
        List.of("thợ", "mài", "ba", "via"), TitleReader.readPlain("THỢ MÀI BA VIA").words());
  }

  @Test
  void listsReadingsTheMostFrequentFirst() {
    assertEquals(
        List.of("cử nhân", "chi nhánh", "công nghệ", "công nhân"), Abbreviations.readings("CN"));
    assertEquals(List.of("kiểm soát chất lượng", "quality control"), Abbreviations.readings("QC"));
    assertTrue(Abbreviations.readings("thợ").isEmpty());
  }

  @Test
  void writesAbbreviationsOfASearchInCapitals() {
    assertEquals("nhân viên IT", Abbreviations.inCapitals(" Nhân  viên it "));
  }

  @Test
  void theListIsLongAndSaysNothingTwice() {
    Set<String> lines = new HashSet<>();

    for (String line : Lines.of("abbreviations.txt")) {
      assertTrue(lines.add(line), line);
      assertTrue(line.matches("\\S+ = .+"), line);
    }

    assertTrue(Abbreviations.count() >= 400, "abbreviations: " + Abbreviations.count());
  }
}
