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

/** V51 and V52 on sentences as adverts have them; a line's end is written as \\n. */
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

  private static final String PERSONAL =
      """
      CCCD001199012345
      CCCD: 0011 9901 2345
      LH 0912 345 678
      0912.345.678
      +84912345678
      CCCD 079000000001
      Gọi 0912345678
      Gọi 0912345678.
      LH0912345678
      ĐT: 091-234-5678
      ĐT 09 1234 5678
      ĐT 09 12 34 56 78
      ĐT 0.9.1.2.3.4.5.6.7.8
      +84 912 345 678
      (+84) 912 345 678
      0084 912345678
      +84-24-3825-1234
      (024) 3825 1234
      0210 3846 123
      02103846123
      84912345678
      CMND 123456789
      CMND số 123 456 789
      CMND: 123.456.789
      BHXH 7912345678
      Số sổ BHXH: 79 1234 5678
      001-199-012-345
      001 199 012 345
      0912345678 - 0987654321
      0912 345 678 - 0987 654 321
      0912 - 345 - 678
      0 912 345 678
      Zalo: 0912345678gặp chị Lan
      ０９１２３４５６７８
      nhan.su@example.vn
      Lương 15.000.000 đồng, LH 0912.345.678
      Ngày 01/02/2026 gọi 0912 345 678
      0912 345 678 đồng chí Lan
      SĐT: 0912345678/0987654321
      ĐT 0912345678,0987654321
      lương 10tr, zalo 0912.34.56.78
      LH: 0912 34 56 78
      LH 0912-34-5678
      CCCD-001199012345
      CMND123456789
      zalo912345678
      số 0912345678 (chị Lan)
      https://zalo.me/84912345678
      wa.me/84912345678
      https://zalo.me/0912345678
      zalo/84912345678
      zalo-84912345678
      viber84912345678
      whatsapp84912345678
      mobile912345678
      ĐT/912345678
      lh/912345678
      BHXH/7912345678
      BHXH_7912345678
      BHXH=7912345678
      CMND/123456789
      CMND_123456789
      sổ-7912345678
      MST 8123456789
      Mã tin 84912345678
      Mã tin 0912345678
      """;

  private static final String NOT_PERSONAL =
      """
      Lương 10.000.000 đến 12.000.000 đồng
      15.000.000 - 20.000.000 đồng
      15.000.000-20.000.000
      10 000 000
      10 000 000 - 12 000 000 đồng
      8000000-12000000
      150000000 đồng
      doanh thu 1.000.000.000 đồng/năm
      100.000.000 - 150.000.000 VND
      Đóng BHXH 15.000.000 - 20.000.000
      Đóng BHXH 15.000.000-20.000.000 đồng
      08 000 000 - 12 000 000 đồng
      8,000,000 - 12,000,000 VND
      01/02/2026 - 03/04/2026
      01.02.2026 - 31.03.2026
      01-02-2026 đến 05-02-2026
      2026-01-15 - 2026-02-28
      Phỏng vấn 01.02.2026 08:00
      02.2026 - 05.2026
      2024-2026
      08:00 - 17:00
      8h00-17h30
      07.30 - 11.30 13.00 - 17.00
      07h30 - 11h30, 13h00 - 17h00
      (06.00-14.00) (14.00-22.00)
      ca 06-14, 14-22, 22-06
      khổ 600-800-1000-1200-1500
      phi 10-12-14-16-18-20-22
      1.200 x 2.400 mm
      0.35-0.40-0.45-0.50 mm
      0,5 - 1,2 - 1,5 m
      ISO 9001:2015, ISO 14001:2015, ISO 45001:2018
      ISO 9606-1:2017
      IATF 16949, TCVN ISO 9001-2015
      Nghị định 145/2020/NĐ-CP
      Các ngày 03-05-08-10-12
      123e4567-e89b-12d3-a456-426614174000
      12345678-1234-1234-1234-123456789012
      Mã số thuế chi nhánh 0101234567-001
      Số lượng: 05 - 10 người
      Hotline 1900 1234
      Tổng 3,1415926535
      40 giờ/tuần, 26 ngày công
      thưởng 13 tháng, 12 ngày phép
      12 000 000đ/tháng, 2 000 000đ phụ cấp
      Lương 8tr-12tr, 26 công
      7h30-16h30 thứ 2 - thứ 7
      từ 01/12/2026 đến 31.12.2026
      1.000.000.000
      QĐ 36/2025/QĐ-TTg, NĐ 352/2025
      VSIC 2025: 25910, 25920
      Lô 12-14, đường số 5, KCN 2
      $1,000 - $1,500
      30 - 40 người/ca, 3 ca
      Mã tin: TD2026112301
      hợp đồng HD202611230001
      Số HD-202611230001
      https://example.vn/tin/1234567890
      MST 0101234567
      MST: 0101234567
      Mã số doanh nghiệp 2600123456
      GPKD số 0101234567
      Số HĐ 2026112300
      Mã tin 1234567890
      Đơn DH-0123456789
      https://example.vn/tin?id=0123456789
      Đóng BHXH/lương 15.000.000 - 20.000.000
      """;

  static Stream<String> preferences() {
    return sentences(PREFERENCES);
  }

  static Stream<String> noPreferences() {
    return sentences(NO_PREFERENCES);
  }

  static Stream<String> personal() {
    return sentences(PERSONAL);
  }

  static Stream<String> notPersonal() {
    return sentences(NOT_PERSONAL);
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

  @ParameterizedTest
  @MethodSource("personal")
  void findsNumbersOfPersonsHoweverTheyAreWritten(String sentence) {
    assertTrue(FreeText.holdsPersonalData(sentence));
  }

  @ParameterizedTest
  @MethodSource("notPersonal")
  void letsAmountsDatesHoursAndMeasuresPass(String sentence) {
    assertFalse(FreeText.holdsPersonalData(sentence));
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
                        || FreeText.holdsPersonalData(it))
            .toList();

    // Then
    assertTrue(titles.size() > 10_000);
    assertEquals(List.of(), refused);
  }
}
