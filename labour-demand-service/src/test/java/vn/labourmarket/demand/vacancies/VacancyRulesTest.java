package vn.labourmarket.demand.vacancies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.texts.LocalizedText;

class VacancyRulesTest {
  static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String GOOD =
      """
      {"title": "Thợ hàn", "number": 10, "vscoRef": {"code": "72"}, "qualification": "TRUNG_CAP",
       "closesOn": "2026-12-31", "workTime": "FULL_TIME",
       "pay": {"kind": "MONTH", "min": 9000000, "max": 14000000}}
      """;

  static VacancyForm form(String changes) {
    try {
      ObjectNode form = (ObjectNode) JSON.readTree(GOOD);
      form.setAll((ObjectNode) JSON.readTree(changes));
      return JSON.treeToValue(form, VacancyForm.class);
    } catch (IOException wrongTest) {
      throw new IllegalArgumentException(wrongTest);
    }
  }

  private static void check(VacancyForm form) {
    VacancyRules.check(
        form,
        TestCatalogue.PHU_THO,
        TestCatalogue.complete(),
        TODAY,
        true,
        OptionalLong.of(4_000_000));
  }

  private static List<String> broken(VacancyForm form) {
    try {
      check(form);
      return List.of();
    } catch (Problem refused) {
      return refused.violations().stream().map(it -> it.rule().name() + it.pointer()).toList();
    }
  }

  @Test
  void tellsTheSpanOfClosingDaysAsEachLanguageWritesThem() {
    VacancyForm late = form("{\"closesOn\": \"2027-11-22\"}");

    Problem refused = assertThrows(Problem.class, () -> check(late));

    assertEquals(
        LocalizedText.of(
            "Hạn tuyển phải từ 21/11/2026 đến 21/11/2027.",
            "The closing date must be from 2026-11-21 to 2027-11-21."),
        refused.detail());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {}                                                         | -
          {"number": 1}                                              | -
          {"number": 10000}                                          | -
          {"number": 0}                                              | NUMBER_RANGE/number
          {"number": 10001}                                          | NUMBER_RANGE/number
          {"closesOn": "2026-11-21"}                                 | -
          {"closesOn": "2027-11-21"}                                 | -
          {"closesOn": "2026-11-20"}                                 | CLOSING_DATE_PAST/closesOn
          {"closesOn": "2025-01-01"}                                 | CLOSING_DATE_PAST/closesOn
          {"closesOn": "2027-11-22"}                                 | CLOSING_DATE_PAST/closesOn
          {"pay": {"kind": "MONTH", "min": 8000000, "max": 8000000}} | -
          {"pay": {"kind": "NEGOTIABLE"}}                            | -
          {"pay": {"kind": "HOUR", "min": 30000}}                    | -
          {"pay": {"kind": "MONTH", "min": 12000000, "max": 8000000}}| PAY_RANGE/pay
          {"pay": {"kind": "MONTH", "min": -1}}                      | PAY_RANGE/pay
          {"pay": {"kind": "MONTH", "min": 3999999}}                 | PAY_RANGE/pay
          {"pay": {"kind": "MONTH", "min": 4000000}}                 | -
          {"pay": {"kind": "MONTH", "band": "FROM_10M_TO_20M", "min": 10000000, "max": 20000000}} | -
          {"pay": {"kind": "MONTH", "band": "FROM_10M_TO_20M", "min": 9000000}} | PAY_RANGE/pay
          {"contractType": "FROM_12_TO_36_MONTHS", "contractMonths": 36} | -
          {"contractType": "FROM_12_TO_36_MONTHS", "contractMonths": 48} | CONTRACT_TERM/contractMonths
          {"contractType": "UNDER_12_MONTHS", "contractMonths": 12}  | CONTRACT_TERM/contractMonths
          {"contractType": "INDEFINITE", "contractMonths": 24}       | CONTRACT_TERM/contractMonths
          {"vscoRef": {"code": "7211"}}                              | -
          {"vscoRef": {"code": "7"}}                                 | VSCO_UNKNOWN/vscoRef
          {"vscoRef": {"code": "99"}}                                | VSCO_UNKNOWN/vscoRef/code
          {"vscoRef": {"scheme": "isco", "code": "72"}}              | VSCO_UNKNOWN/vscoRef/scheme
          {"vscoRef": null}                                          | -
          {"qualification": "MASTERY"}                               | QUALIFICATION_UNKNOWN/qualification
          {"place": {"areaCode": "01"}}                              | -
          {"place": {"areaCode": "26"}}                              | AREA_EXPIRED/place/areaCode
          {"title": "Tuyển nữ dưới 35 tuổi"}                         | DISCRIMINATORY_REQUIREMENT/title
          {"title": "Thợ may, chỉ tuyển nữ"}                         | DISCRIMINATORY_REQUIREMENT/title
          {"description": "Ưu tiên nam, tối đa 40 tuổi"}             | DISCRIMINATORY_REQUIREMENT/description
          {"description": "Chưa lập gia đình"}                       | DISCRIMINATORY_REQUIREMENT/description
          {"title": "nữ dưới 35", "preferenceReason": "Vai diễn nữ"} | -
          {"title": "Nhân viên bán hàng tại Việt Nam"}               | -
          {"description": "Từ đủ 18 tuổi, làm tại miền Nam"}         | -
          {"description": "CCCD 079000000001"}                       | PERSONAL_DATA_IN_TEXT/description
          {"description": "Gọi 0912345678"}                          | PERSONAL_DATA_IN_TEXT/description
          {"benefits": ["Gửi thư tới nhan.su@example.vn"]}           | PERSONAL_DATA_IN_TEXT/benefits/0
          {"preferenceReason": "LH 0912.345.678"}                    | PERSONAL_DATA_IN_TEXT/preferenceReason
          {"place": {"areaCode": "01", "commune": "Xã A, gọi 0912 345 678"}} | PERSONAL_DATA_IN_TEXT/place/commune
          {"place": {"areaCode": "01", "zone": "KCN B, LH0912345678"}} | PERSONAL_DATA_IN_TEXT/place/zone
          {"place": {"areaCode": "01", "zone": "KCN Thăng Long II"}} | -
          {"description": "Có ít nhất 2 năm trên vị trí tương đương"} | -
          {"description": "Lương 10.000.000 đến 12.000.000 đồng"}    | -
          """)
  void judgesForms(String changes, String expected) {
    assertEquals(expected == null ? List.of() : List.of(expected), broken(form(changes)));
  }
}
