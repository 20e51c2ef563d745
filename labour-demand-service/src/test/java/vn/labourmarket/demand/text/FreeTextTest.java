package vn.labourmarket.demand.text;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labourmarket.platform.personal.PersonalData;

/** V51 on sentences as adverts have them; a line's end is written as \\n. */
class FreeTextTest {
  private static final Path TITLES =
      Path.of("../occupations-service/src/main/resources/starter-catalogue/titles-isco-2008.csv");

  private static final String PREFERENCES =
      """
      Nữ từ 18 tuổi
      Nam nữ từ 18-40 tuổi
      Nam, nữ không quá 35 tuổi
      Tuyen cong nhan nu
      Nhan nu phu kho
      nữ dưới 35
      Tuyển nữ dưới 35 tuổi
      Thợ may, chỉ tuyển nữ
      chỉ tuyển  nữ
      chỉ tuyển\\nnữ
      Tuyển 5 nam phụ hồ
      Độ tuổi: 18 – 35
      Độ tuổi từ 18 đến 35
      Tuổi: 18-35
      Tuổi từ 20 - 40, sức khoẻ tốt
      tuổi không quá 45
      Từ 18 đến 40 tuổi
      18-35 tuổi
      Ưu tiên nam, tối đa 40 tuổi
      Ưu tiên nữ
      Ưu tiên ứng viên nữ
      Chưa lập gia đình
      Đã kết hôn
      Giới tính: Nữ
      Giới tính : Nam
      Yêu cầu: Nam, sức khỏe tốt
      Cần 2 bạn nữ phục vụ bàn
      TUYỂN GẤP 10 NAM BỐC XẾP
      Tuyển lao động nam
      Lễ tân (Nữ)
      Phụ hồ - Nam
      - Nam, sức khoẻ tốt
      Mô tả:\\n- Nữ, nhanh nhẹn
      Nam từ 18 - 35 tuổi
      nữ (18-35 tuổi)
      Nam/nữ dưới 35
      Nam nữ từ 18-40 tuổi
      Không nhận nữ
      Không tuyển người khuyết tật
      Không nhận người dân tộc
      Còn độc thân
      Sinh năm 1990 trở lại
      Việc làm dành cho nữ
      Tuyển 5 nam, 5 nữ
      tuyen nu duoi 35 tuoi
      chi tuyen nu
      Tuyen 5 nam phu ho
      Do tuoi: 18 - 35
      uu tien nam
      gioi tinh: nu
      Nam tu 18 - 35 tuoi
      Female only
      Under 35 years old
      Tuyển gấp: 3 nữ thu ngân
      Giới tính: nữ, tuổi từ 22 đến 35
      Yêu cầu: nữ, 20-30 tuổi
      Ưu tiên nữ, đã lập gia đình
      tuổi dưới 40
      Cần tuyển 02 nam kho
      Nhân viên nữ dưới 30 tuổi
      """;

  private static final String NO_PREFERENCES =
      """
      Tuyển LĐPT nam, nữ từ 18 tuổi
      Nam nữ từ đủ 18 tuổi
      Nam/Nữ trên 18 tuổi
      Nam/nữ từ 18 tuổi trở lên
      Lái xe tuyến miền Nam dưới 35 tấn
      Phụ trách miền Nam, tối đa 25 điểm bán
      Đơn hàng Việt Nam dưới 50 USD
      Chất lượng là kim chỉ nam cho mọi hoạt động
      Nhận nam lẫn nữ
      Giới tính: nam và/hoặc nữ
      Tuyển lao động nam và lao động nữ
      Yeu cau nam vung Excel
      Can nam ro quy trinh
      Che do thai san cho cong nhan nu
      Cham soc benh nhan nam
      Có ít nhất 2 năm trên vị trí tương đương
      Kinh nghiệm làm việc tại Việt Nam từ 2 năm
      Hợp đồng 1 năm từ ngày nhận việc
      Yêu cầu năm kinh nghiệm
      Cần tuyển năm thợ hàn
      Ưu tiên năm cuối
      Ưu tiên sinh viên năm cuối
      Làm việc tại các tỉnh miền Nam dưới sự điều hành của trưởng vùng
      Nhân viên bán hàng tại Việt Nam
      Từ đủ 18 tuổi, làm tại miền Nam
      Tuyển dụng nam nữ, không phân biệt giới tính
      Giới tính: Nam/Nữ
      Giới tính: không yêu cầu
      Yêu cầu: nam, nữ có sức khoẻ tốt
      Tuyển nam hoặc nữ phụ bếp
      Nhân viên bán thời trang nam
      Thợ cắt tóc nam
      Nữ hộ sinh
      Tuyển nữ hộ sinh
      Kỹ sư thiết kế nam châm điện
      Nhân viên Nam Định
      Tuyển nhân viên Nam Từ Liêm
      Chế độ thai sản cho lao động nữ
      Lao động nữ nuôi con nhỏ được nghỉ 60 phút mỗi ngày
      Hội phụ nữ tổ chức 8/3
      Dạy trẻ từ 3 đến 12 tuổi
      Chăm sóc trẻ dưới 16 tuổi
      Quà cho con của nhân viên dưới 15 tuổi
      Từ 18 tuổi trở lên
      Kinh nghiệm 3 - 5 năm
      Lương từ 18 - 35 triệu
      Tuổi nghề từ 5 năm
      Bảo dưỡng xe dưới 35 tấn
      Cửa hàng ở Hà Nam từ 20 - 50 nhân viên
      Tuyển sinh năm 2026
      Nhận học sinh năm 1999
      Khu công nghiệp phía Nam, dưới 30 km
      Tuyển 3 nhân viên, 2 năm kinh nghiệm trở lên
      Yêu cầu tối thiểu 2 năm, từ 20 đến 30 dự án
      Thị trường Bắc - Trung - Nam
      Giao hàng khu vực Đông Nam Bộ
      Công ty Nam Việt cần tuyển kế toán
      2 nam kinh nghiem
      Co it nhat 2 nam kinh nghiem
      Viet Nam
      Lam viec tai Viet Nam tu 2 nam
      mien Nam
      Nhan vien ban hang mien Nam
      Can tuyen ke toan 5 nam kinh nghiem
      Yeu cau 2 nam kinh nghiem tro len
      Hop dong 1 nam tu ngay nhan viec
      Uu tien sinh vien nam cuoi
      Uu tien nam cuoi
      Tuyen nam nu lam viec tai Ha Noi
      Tuyen dung nam 2026
      Male nurse
      5 years of experience, under 30 minutes from the centre
      Nam giới và nữ giới đều có thể ứng tuyển
      Lao động từ 15 đến dưới 18 tuổi được làm việc nhẹ
      Tuyển nhân viên nam, nữ làm việc ca đêm
      Không phân biệt giới tính, độ tuổi
      Ưu tiên ứng viên có 2 năm kinh nghiệm
      Nghỉ phép năm 12 ngày, thưởng cuối năm
      Nam Định: 5 kế toán
      Phụ cấp thâm niên từ năm thứ 2
      Nhà máy tại Quảng Nam, dưới 20 km
      Thiết kế thời trang nữ từ 2 năm
      Cần 3 năm kinh nghiệm
      Tuổi thọ thiết bị trên 20 năm
      """;

  static Stream<String> preferences() {
    return sentences(PREFERENCES);
  }

  static Stream<String> noPreferences() {
    return sentences(NO_PREFERENCES);
  }

  /** Each in both normal forms, as keyboards of either kind write it. */
  private static Stream<String> sentences(String table) {
    return table
        .lines()
        .map(it -> it.replace("\\n", "\n"))
        .flatMap(
            it ->
                Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                    .map(form -> Normalizer.normalize(it, form)))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("preferences")
  void findsPreferences(String sentence) {
    assertTrue(FreeText.statesPreference(sentence));
  }

  @ParameterizedTest
  @MethodSource("noPreferences")
  void takesYearsAndPlacesForWhatTheyAre(String sentence) {
    assertFalse(FreeText.statesPreference(sentence));
  }

  @Test
  void letsEveryStarterTitlePassWithAndWithoutDiacritics() throws IOException {
    // Given
    List<String> titles =
        Files.readAllLines(TITLES).stream()
            .skip(1)
            .map(it -> it.replaceFirst(",[^,]*,[^,]*$", ""))
            .filter(not(String::isBlank))
            .toList();

    // When
    List<String> refused =
        titles.stream()
            .filter(
                it ->
                    FreeText.statesPreference(it)
                        || FreeText.statesPreference(FreeText.plain(it))
                        || PersonalData.isIn(it))
            .toList();

    // Then
    assertTrue(titles.size() > 10_000);
    assertEquals(List.of(), refused);
  }
}
