package vn.labourmarket.demand.employers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.demand.TestCatalogue;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.platform.problems.Problem;

class EmployerRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static DescribeEmployer described(
      String code, String type, String band, String industry, String areaCode, UUID areaId) {
    return new DescribeEmployer(
        code,
        type,
        "Tên",
        new ClassRef(null, null, industry),
        areaCode,
        areaId,
        null,
        band,
        null,
        null);
  }

  private static List<String> broken(DescribeEmployer described) {
    try {
      EmployerRules.check(described, null, TestCatalogue.complete(), TODAY);
      return List.of();
    } catch (Problem refused) {
      return refused.violations().stream().map(it -> it.rule().name() + it.pointer()).toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          0100000001,     NON_STATE_ENTERPRISE, 51_100, 25, 25,    -
          0100000001-001, FDI_ENTERPRISE,       LT10,   C,  01,    -
          079000000001,   INDIVIDUAL,           LT10,   14, 25,    -
          12AB,           NON_STATE_ENTERPRISE, 51_100, 25, 25,    EMPLOYER_CODE_FORMAT/code
          079000000001,   NON_STATE_ENTERPRISE, 51_100, 25, 25,    EMPLOYER_CODE_FORMAT/code
          0100000001,     INDIVIDUAL,           LT10,   25, 25,    EMPLOYER_CODE_FORMAT/code
          0100000001-01,  FDI_ENTERPRISE,       LT10,   25, 25,    EMPLOYER_CODE_FORMAT/code
          0100000001,     GUILD,                51_100, 25, 25,    EMPLOYER_TYPE_UNKNOWN/type
          0100000001,     FDI_ENTERPRISE,       BIG,    25, 25,    SIZE_BAND_UNKNOWN/sizeBand
          0100000001,     FDI_ENTERPRISE,       LT10,   99, 25,    VSIC_UNKNOWN/vsicRef/code
          0100000001,     FDI_ENTERPRISE,       LT10,   25, 26,    AREA_EXPIRED/areaCode
          0100000001,     FDI_ENTERPRISE,       LT10,   25, 77,    AREA_UNKNOWN/areaCode
          0100000001,     FDI_ENTERPRISE,       LT10,   25, 9,     AREA_FORMAT/areaCode
          0100000001,     FDI_ENTERPRISE,       LT10,   25, -,     AREA_REQUIRED/areaCode
          """)
  void judgesDescriptions(
      String code, String type, String band, String industry, String area, String expected) {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        broken(described(code, type, band, industry, area, null)));
  }

  @Test
  void namesTheSuccessorOfAnAreaThatEnded() {
    DescribeEmployer described =
        described("0100000001", "FDI_ENTERPRISE", "LT10", "25", null, TestCatalogue.OLD_VINH_PHUC);

    Problem refused =
        assertThrows(
            Problem.class,
            () -> EmployerRules.check(described, null, TestCatalogue.complete(), TODAY));

    assertEquals(
        "Đơn vị hết hiệu lực 30/06/2025; đơn vị kế thừa: Tỉnh Phú Thọ.", refused.detail().vi());
  }

  @Test
  void resolvesACodeToTheAreaThatHasItToday() {
    DescribeEmployer described =
        described("0100000001", "FDI_ENTERPRISE", "LT10", "25", "25", null);

    assertEquals(
        TestCatalogue.PHU_THO,
        EmployerRules.check(described, null, TestCatalogue.complete(), TODAY).areaId());
    assertEquals(
        TestCatalogue.OLD_PHU_THO,
        EmployerRules.check(described, null, TestCatalogue.complete(), LocalDate.of(2025, 6, 30))
            .areaId());
  }

  @Test
  void keepsTheRegisteredIndustryThoughItsVersionHasExpired() {
    ClassRef registered = new ClassRef("vsic", "2007", "88");
    DescribeEmployer same = described("0100000001", "FDI_ENTERPRISE", "LT10", "88", "25", null);
    DescribeEmployer changed = described("0100000001", "FDI_ENTERPRISE", "LT10", "25", "25", null);

    assertEquals(
        "2007",
        EmployerRules.check(same, registered, TestCatalogue.complete(), TODAY).industryVersion());
    assertEquals(
        "2018",
        EmployerRules.check(changed, registered, TestCatalogue.complete(), TODAY)
            .industryVersion());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          0100000001,   FDI_ENTERPRISE, Công ty 0100000001,        -,                    -
          0100000001,   FDI_ENTERPRISE, Công ty Thụy Vân,          KCN Thụy Vân lô 12,   -
          0100000001,   FDI_ENTERPRISE, Cơ sở may LH 0912 345 678, -,                    /name
          0300000001,   FDI_ENTERPRISE, Công ty 0300000001,        -,                    -
          0100000001,   FDI_ENTERPRISE, Chi nhánh 0100000002,      -,                    -
          0301234567-001, FDI_ENTERPRISE, CN Thụy Vân (MST 0301234567), -,               -
          0301234567-001, FDI_ENTERPRISE, CN Thụy Vân 0301234568,  -,                    /name
          0100000001,   FDI_ENTERPRISE, Công ty 0912345678,        -,                    /name
          0100000001,   FDI_ENTERPRISE, Công ty CCCD 001099012345, -,                    /name
          0301234567,   FDI_ENTERPRISE, Ông Nam 030123456789,      -,                    /name
          0301234567-001, FDI_ENTERPRISE, Ông Nam 030123456789,    -,                    /name
          079000000001, INDIVIDUAL,     Ông 079000000001,          -,                    /name
          0100000001,   FDI_ENTERPRISE, Công ty Thụy Vân,          KCN gọi 0912.345.678, /zone
          """)
  void refusesPersonalDataInWhatEventsCarry(
      String code, String type, String name, String zone, String pointer) {
    DescribeEmployer good = described(code, type, "LT10", "25", "25", null);

    List<String> broken =
        broken(
            new DescribeEmployer(
                code,
                type,
                name,
                good.vsicRef(),
                good.areaCode(),
                good.areaId(),
                zone,
                good.sizeBand(),
                good.contact(),
                good.demonstration()));

    assertEquals(pointer == null ? List.of() : List.of("PERSONAL_DATA_IN_TEXT" + pointer), broken);
  }
}
