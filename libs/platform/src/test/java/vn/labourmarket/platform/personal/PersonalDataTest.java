package vn.labourmarket.platform.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V52 on what people write into adverts and notes; a line's end is written as \\n. */
class PersonalDataTest {
  /** Far more than it takes: what backtracks without end takes years. */
  private static final Duration WITHOUT_BACKTRACKING = Duration.ofSeconds(20);

  private static final int LENGTH = 20_000;

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
  @MethodSource("personal")
  void findsNumbersOfPersonsHoweverTheyAreWritten(String sentence) {
    assertTrue(PersonalData.isIn(sentence));
  }

  @ParameterizedTest
  @MethodSource("notPersonal")
  void letsAmountsDatesHoursAndMeasuresPass(String sentence) {
    assertFalse(PersonalData.isIn(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4103000123",
        "0301234567",
        "GPĐKKD số 4103012345",
        "GCN số 0108123456",
        "12/2021/GCNĐKHĐ"
      })
  void letsNumbersOfOrganisationsStandInTheirField(String number) {
    assertEquals(List.of(), PersonalData.inNumber("/no", number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "079000000001",
        "CCCD 079000000001",
        "12/2021 ĐT: 0912 345 678",
        "sđt0912345678",
        "+84 912 345 678",
        "lan@example.vn"
      })
  void findsPersonsInAFieldForNumbersOfOrganisations(String number) {
    assertEquals(1, PersonalData.inNumber("/no", number).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 ",
        "9.",
        "1.111",
        "1.000.",
        "01.",
        "1 000 ",
        "12-",
        "cccd ",
        "cccd 12 ",
        "+84 ",
        "a@",
        "lh",
        "zalo.me/",
        "a.",
        "\n"
      })
  void readsTheLongestRowOfDigitsToItsEnd(String part) {
    // Digits without which no number is looked for.
    String text = "1/2/3/4/5/6/7/8/9 a " + part.repeat(LENGTH / part.length());

    assertTimeoutPreemptively(WITHOUT_BACKTRACKING, () -> assertFalse(PersonalData.isIn(text)));
  }
}
