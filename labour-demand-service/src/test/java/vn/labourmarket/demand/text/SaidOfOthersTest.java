package vn.labourmarket.demand.text;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** V51 on benefits, students, children and loads, and on workers of whom the same is said. */
class SaidOfOthersTest {
  private static final String LAWFUL =
      """
      Nữ được ưu tiên nghỉ 30 phút mỗi ngày
      - Nữ được ưu tiên sắp xếp ca ngày khi mang thai
      Nữ được ưu tiên sắp xếp ca ngày
      Nữ được ưu tiên nhận quà 8/3
      Nữ ưu tiên nghỉ giữa ca khi nuôi con nhỏ
      Chỉ dành cho nữ: phòng vắt sữa
      - Chỉ dành cho nữ: nghỉ 30 phút mỗi ngày
      Chỉ dành cho nữ: tủ đồ và chỗ nghỉ trưa
      Chỉ dành cho nữ nuôi con nhỏ: trợ cấp gửi trẻ
      Dạy các bé sinh từ 2009 đến 2015
      Bé sinh từ 2008 đến 2012 học buổi sáng
      Học viên sinh từ 2005 đến 2010
      Trẻ em sinh từ 2000 đến 2010
      hs sinh từ 2008 đến 2010 được miễn học phí
      Học sinh sinh từ 2008 đến 2010 được miễn học phí
      An sinh từ 1990 đến 2005
      Bảo đảm an sinh từ 1990 đến 2005
      Lái xe 35T trở xuống
      - Tài xế xe 30t trở xuống
      Dân tộc: Kinh - Hoa - Khmer
      Dân tộc: Kinh-Tày
      Ứng viên: Nam. Nữ đều được
      Đối tượng: Nữ. Nam cũng nhận
      Ứng viên: nam giới.\\nNữ giới đều được
      Internship at our Hanoi office. Tuyển sinh viên năm 3 to join the marketing team and support \
      global clients with reports
      Tuyển thực tập sinh năm 3 for software testing team, good English, laptop and lunch provided \
      by company, from Monday to Friday
      Tuyển năm kỹ sư for our export sales team in the city, with a good bonus and lunch \
      every working day, from Monday to Friday
      Tuyen sinh vien nam 3
      Tuyen thuc tap sinh nam 3, 4 for software testing team
      """;

  private static final String UNLAWFUL =
      """
      Nữ được ưu tiên
      Nữ được ưu tiên tuyển dụng
      Nữ được ưu tiên - lương 8 triệu
      Nữ ưu tiên - nghỉ phép 12 ngày
      Chỉ dành cho nữ - được đào tạo từ đầu
      - Nam được ưu tiên xét tuyển
      Nữ được ưu tiên nhận vào làm
      Nam được ưu tiên hơn
      Nữ được ưu tiên khi tuyển
      Nam ưu tiên có bằng lái
      Chỉ dành cho nữ
      Chỉ dành cho nữ: tuyển 5 công nhân
      Chỉ dành cho nữ: phòng kế toán
      Chỉ dành cho nữ: gói hàng, dán nhãn
      Chỉ dành cho nữ, được đào tạo từ đầu
      Tuyển học viên sinh từ 2000 đến 2005
      Nhân viên trẻ sinh từ 1995 đến 2004
      Nhân viên trẻ sinh từ 2000 đến 2006
      Ứng viên năng động, trẻ sinh từ 2000 đến 2006
      Thợ bê tông sinh từ 2000 đến 2006
      Giáo viên dạy các bé, sinh từ 2000 đến 2004
      Bảo mẫu trông trẻ em sinh từ 1985 đến 1999
      Công an sinh từ 1990 đến 2000
      Làm tại Dĩ An, sinh từ 1990 đến 2000
      Công nhân tại Dĩ An sinh từ 1990 đến 2000
      Lái xe tuổi 35t trở xuống
      Lái xe 20-35t trở xuống
      Lái xe 35 tuổi trở xuống
      Dân tộc: Kinh - Tôn giáo: không
      Dân tộc: Kinh - cao từ 1m60
      Ứng viên: Nam. Nữ không nhận
      Ứng viên: Nam. Nam phải có sức khoẻ
      Ứng viên: Nữ. Nam Định, Thái Bình
      Ứng viên: Nữ. Lương 8 triệu
      Internship at our Hanoi office. Tuyen nam 3 months, to join the team and support clients \
      with reports
      Tuyển sinh viên năm 3, chi tuyen nam, to join the marketing team and support global clients \
      with reports
      Tuyen sinh vien nam 30 tuoi
      Tuyen sinh vien nam
      """;

  /** Where marks are left out, to grasp is written as a man is who is given something. */
  private static final Set<String> MISSED_WITHOUT_MARKS =
      Set.of("- Nam được ưu tiên xét tuyển", "Nam được ưu tiên hơn");

  private static Stream<String> unlawful() {
    return sentences(UNLAWFUL);
  }

  private static Stream<String> lawful() {
    return sentences(LAWFUL);
  }

  private static Stream<String> sentences(String table) {
    return table.lines().map(it -> it.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @MethodSource("lawful")
  void letsWhatIsGivenOrSaidOfOthersPass(String sentence) {
    assertFalse(FreeText.statesPreference(sentence));
  }

  @ParameterizedTest
  @MethodSource("unlawful")
  void findsTheSameSaidOfWorkers(String sentence) {
    assertTrue(FreeText.statesPreference(sentence));
  }

  @Test
  void readsTheSameWithoutMarks() {
    assertEquals(
        MISSED_WITHOUT_MARKS,
        unlawful()
            .filter(it -> !FreeText.statesPreference(FreeText.withoutMarks(it)))
            .collect(toSet()));
    assertEquals(
        List.of("Tuyển năm kỹ sư"),
        lawful()
            .filter(it -> FreeText.statesPreference(FreeText.withoutMarks(it)))
            .map(it -> it.replaceFirst(" for .*", ""))
            .toList(),
        "five engineers are written as a man is");
  }
}
