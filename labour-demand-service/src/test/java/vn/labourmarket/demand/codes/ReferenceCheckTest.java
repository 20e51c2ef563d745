package vn.labourmarket.demand.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.AreaSuccession;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.ClassificationVersion;
import vn.labourmarket.demand.reference.IndustryMapping;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.demand.reference.SuggestedCode;
import vn.labourmarket.platform.problems.Violation;

/** Codes of several versions side by side (V36–V38, V40). */
class ReferenceCheckTest {
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final LocalDate NEW_VSIC = LocalDate.of(2025, 11, 15);
  private static final LocalDate NEW_VSCO = LocalDate.of(2027, 1, 1);
  private static final LocalDate BEGINNING = LocalDate.of(2007, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static ClassificationVersion version(
      Scheme scheme, String version, LocalDate from, @Nullable LocalDate to) {
    return new ClassificationVersion(scheme, version, from, to, 0);
  }

  private static List<ClassificationItem> items(Scheme scheme, String version, String codes) {
    return List.of(codes.split(" ")).stream()
        .map(it -> new ClassificationItem(scheme, version, it, it.length(), it, it, null, null))
        .toList();
  }

  private static final List<ClassificationItem> VSIC_2018 = items(Scheme.INDUSTRY, "2018", "61 62");

  private static final List<ClassificationItem> VSIC_2025 =
      items(Scheme.INDUSTRY, "2025", "60 61 601 6010");

  private static final List<ClassificationVersion> OLD_VSIC =
      List.of(version(Scheme.INDUSTRY, "2018", BEGINNING, NEW_VSIC.minusDays(1)));

  private static Catalogue industries(
      List<ClassificationVersion> versions, List<ClassificationItem> items) {
    return new Catalogue(
        versions,
        items,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new IndustryMapping("2018", "2025", "62", "61", new BigDecimal("0.3")),
            new IndustryMapping("2018", "2025", "62", "601", new BigDecimal("0.7"))));
  }

  private static Catalogue bothVersions() {
    List<ClassificationVersion> versions = new ArrayList<>(OLD_VSIC);
    versions.add(version(Scheme.INDUSTRY, "2025", NEW_VSIC, null));
    List<ClassificationItem> items = new ArrayList<>(VSIC_2018);
    items.addAll(VSIC_2025);
    return industries(versions, items);
  }

  private static List<String> told(ReferenceCheck check) {
    return check.violations().stream().map(it -> it.rule().name() + it.pointer()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,    601,  -
          2025, 6010, -
          -,    61,   VSIC_LEVEL/vsicRef/code
          2025, 61,   VSIC_LEVEL/vsicRef/code
          2018, 61,   VSIC_VERSION_EXPIRED/vsicRef/code
          -,    62,   VSIC_VERSION_EXPIRED/vsicRef/code
          2025, 62,   VSIC_VERSION_EXPIRED/vsicRef/code
          -,    99,   VSIC_UNKNOWN/vsicRef/code
          2018, 99,   VSIC_UNKNOWN/vsicRef/code
          1993, 61,   VSIC_UNKNOWN/vsicRef/code
          """)
  void judgesIndustriesOnceTheNewListIsLoaded(
      @Nullable String version, String code, @Nullable String expected) {
    ReferenceCheck check = new ReferenceCheck(bothVersions(), TODAY);

    check.industry("/vsicRef", new ClassRef(null, version, code));

    assertEquals(expected == null ? List.of() : List.of(expected), told(check));
  }

  @Test
  void suggestsWhatAnExpiredIndustryHasBecome() {
    ReferenceCheck check = new ReferenceCheck(bothVersions(), TODAY);

    check.industry("/vsicRef", new ClassRef("vsic", "2018", "62"));

    Violation found = check.violations().get(0);
    assertEquals(
        "Mã «62» thuộc vsic 2018 đã hết hiệu lực; hãy dùng vsic 2025: 601 (0.7), 61 (0.3).",
        found.message().vi());
    assertEquals("2025", found.members().get("suggestedVersion"));
    assertEquals(
        List.of(
            new SuggestedCode("601", new BigDecimal("0.7")),
            new SuggestedCode("61", new BigDecimal("0.3"))),
        found.members().get("suggestions"));
  }

  @Test
  void takesTheLastListUntilANewerOneIsLoaded() {
    List<ClassificationItem> items = items(Scheme.INDUSTRY, "2018", "61 62 621");
    ReferenceCheck check = new ReferenceCheck(industries(OLD_VSIC, items), TODAY);

    check.industry("/vsicRef", new ClassRef("vsic", "2018", "62"));
    check.industry("/vsicRef", new ClassRef(null, null, "61"));

    assertEquals(List.of(), told(check));
  }

  @Test
  void takesTheOldListForADayOnWhichItWasInForce() {
    ReferenceCheck check = new ReferenceCheck(bothVersions(), NEW_VSIC.minusDays(1));

    check.industry("/vsicRef", new ClassRef(null, null, "62"));
    check.industry("/vsicRef", new ClassRef(null, "2025", "601"));

    assertEquals(List.of("VSIC_UNKNOWN/vsicRef/code"), told(check));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2026-12-31, -,    72, -
          2026-12-31, 2020, 72, -
          2026-12-31, 2027, 77, VSCO_UNKNOWN/vscoRef/version
          2026-12-31, -,    77, VSCO_UNKNOWN/vscoRef/code
          2027-01-01, -,    77, -
          2027-01-01, 2027, 77, -
          2027-01-01, 2020, 72, VSCO_UNKNOWN/vscoRef/version
          2027-01-01, -,    72, VSCO_UNKNOWN/vscoRef/code
          2027-01-01, 2008, 72, VSCO_UNKNOWN/vscoRef/code
          2027-01-01, -,    7,  VSCO_UNKNOWN/vscoRef
          """)
  void takesOccupationsOfTheVersionInForce(
      LocalDate day, @Nullable String version, String code, @Nullable String expected) {
    List<ClassificationItem> items = new ArrayList<>(items(Scheme.OCCUPATION, "2020", "7 72"));
    items.addAll(items(Scheme.OCCUPATION, "2027", "7 77"));
    Catalogue catalogue =
        new Catalogue(
            List.of(
                version(Scheme.OCCUPATION, "2020", BEGINNING, NEW_VSCO.minusDays(1)),
                version(Scheme.OCCUPATION, "2027", NEW_VSCO, null)),
            items,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    ReferenceCheck check = new ReferenceCheck(catalogue, day);

    check.occupation("/vscoRef", new ClassRef(null, version, code), 2, 5);

    assertEquals(expected == null ? List.of() : List.of(expected), told(check));
  }

  private static final Area TIEN_GIANG = area(1, "PROVINCE", "82", "Tỉnh Tiền Giang", false);
  private static final Area OLD_DONG_THAP = area(2, "PROVINCE", "87", "Tỉnh Đồng Tháp", false);
  private static final Area DONG_THAP = area(3, "PROVINCE", "82", "Tỉnh Đồng Tháp mới", true);
  private static final Area DISTRICT = area(4, "DISTRICT", "815", "Huyện Cái Bè", false);
  private static final Area COMMUNE = area(5, "COMMUNE", "28360", "Xã Cái Bè", true);

  private static Area area(int id, String level, String code, String name, boolean present) {
    return new Area(
        new UUID(0, id),
        level,
        code,
        name,
        name,
        present ? MERGER : BEGINNING,
        present ? null : MERGER.minusDays(1));
  }

  private static ReferenceCheck areas(LocalDate day) {
    return new ReferenceCheck(
        new Catalogue(
            List.of(),
            List.of(),
            List.of(TIEN_GIANG, OLD_DONG_THAP, DONG_THAP, DISTRICT, COMMUNE),
            List.of(
                new AreaSuccession(TIEN_GIANG.id(), DONG_THAP.id()),
                new AreaSuccession(OLD_DONG_THAP.id(), DONG_THAP.id()),
                new AreaSuccession(DISTRICT.id(), COMMUNE.id())),
            List.of(),
            List.of()),
        day);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          82,    -
          87,    Đơn vị hết hiệu lực 30/06/2025; đơn vị kế thừa: Tỉnh Đồng Tháp mới.
          815,   Đơn vị hết hiệu lực 30/06/2025; đơn vị kế thừa: Xã Cái Bè.
          28360, Phải là tỉnh hoặc thành phố trực thuộc trung ương (mã 2 chữ số); «Xã Cái Bè» không phải.
          9,     'Mã tỉnh gồm 2 chữ số, mã xã gồm 5 chữ số.'
          816,   'Mã tỉnh gồm 2 chữ số, mã xã gồm 5 chữ số.'
          99,    Không có đơn vị hành chính này.
          """)
  void judgesAreasOfToday(String code, @Nullable String expected) {
    ReferenceCheck check = areas(TODAY);

    check.area("", null, code);

    assertEquals(
        expected == null ? List.of() : List.of(expected),
        check.violations().stream().map(it -> it.message().vi()).toList());
  }

  @Test
  void readsACodeAsTheTerritoryThatHadItOnTheDay() {
    assertEquals(DONG_THAP, areas(TODAY).area("", null, "82"));
    assertEquals(TIEN_GIANG, areas(MERGER.minusDays(1)).area("", null, "82"));
    assertEquals(OLD_DONG_THAP, areas(MERGER.minusDays(1)).area("", null, "87"));
  }

  @Test
  void refusesTheFormerTerritoryOfACodeThatIsStillInUse() {
    ReferenceCheck check = areas(TODAY);

    check.area("/place", TIEN_GIANG.id(), null);

    assertEquals(List.of("AREA_EXPIRED/place/areaId"), told(check));
  }
}
