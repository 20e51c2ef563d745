package vn.labourmarket.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.AreaSuccession;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.ClassificationVersion;
import vn.labourmarket.demand.reference.Scheme;

/** A small catalogue of real codes, for rules and for the records that the tests publish. */
public final class TestCatalogue {
  public static final UUID HA_NOI = UUID.fromString("00000000-0000-7000-8000-000000000001");
  public static final UUID OLD_PHU_THO = UUID.fromString("00000000-0000-7000-8000-000000000025");
  public static final UUID OLD_VINH_PHUC = UUID.fromString("00000000-0000-7000-8000-000000000026");
  public static final UUID PHU_THO = UUID.fromString("00000000-0000-7000-8000-000000002525");
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final LocalDate BEFORE = LocalDate.of(2008, 8, 1);

  private TestCatalogue() {}

  public static List<Area> areas() {
    LocalDate end = MERGER.minusDays(1);
    return List.of(
        new Area(HA_NOI, "PROVINCE", "01", "Thành phố Hà Nội", "Ha Noi City", BEFORE, null),
        new Area(OLD_PHU_THO, "PROVINCE", "25", "Tỉnh Phú Thọ", "Phu Tho Province", BEFORE, end),
        new Area(
            OLD_VINH_PHUC, "PROVINCE", "26", "Tỉnh Vĩnh Phúc", "Vinh Phuc Province", BEFORE, end),
        new Area(PHU_THO, "PROVINCE", "25", "Tỉnh Phú Thọ", "Phu Tho Province", MERGER, null));
  }

  public static List<AreaSuccession> successions() {
    return List.of(
        new AreaSuccession(OLD_PHU_THO, PHU_THO), new AreaSuccession(OLD_VINH_PHUC, PHU_THO));
  }

  public static List<ClassificationVersion> versions() {
    List<ClassificationItem> items = items();
    List<ClassificationVersion> versions = new ArrayList<>();
    Map.of(
            Scheme.OCCUPATION, "2020",
            Scheme.INDUSTRY, "2018",
            Scheme.QUALIFICATION, "2025",
            Scheme.EMPLOYER_TYPE, "2025",
            Scheme.SIZE_BAND, "2025")
        .forEach(
            (scheme, version) ->
                versions.add(
                    new ClassificationVersion(
                        scheme,
                        version,
                        LocalDate.of(2018, 1, 1),
                        null,
                        (int) items.stream().filter(it -> it.scheme() == scheme).count())));
    versions.add(
        new ClassificationVersion(Scheme.AREA, "2008-08-01", BEFORE, MERGER.minusDays(1), 3));
    versions.add(new ClassificationVersion(Scheme.AREA, "2025-07-01", MERGER, null, 2));
    return versions;
  }

  public static List<ClassificationItem> items() {
    List<ClassificationItem> items = new ArrayList<>();
    for (String code : "7 8 9 25 33 52 72 75 93 721 7211".split(" ")) {
      items.add(item(Scheme.OCCUPATION, "2020", code, code.length()));
    }
    for (String code : List.of("C", "14", "25")) {
      items.add(item(Scheme.INDUSTRY, "2018", code, code.equals("C") ? 1 : 2));
    }
    for (String code : List.of("UNTRAINED", "SO_CAP", "TRUNG_CAP", "CAO_DANG", "DAI_HOC")) {
      items.add(item(Scheme.QUALIFICATION, "2025", code, 1));
    }
    for (String code :
        List.of("NON_STATE_ENTERPRISE", "FDI_ENTERPRISE", "HOUSEHOLD_BUSINESS", "INDIVIDUAL")) {
      items.add(item(Scheme.EMPLOYER_TYPE, "2025", code, 1));
    }
    new TreeMap<>(
            Map.of("LT10", "1 9", "10_50", "10 50", "51_100", "51 100", "501_1000", "501 1000"))
        .forEach(
            (code, bounds) ->
                items.add(
                    new ClassificationItem(
                        Scheme.SIZE_BAND,
                        "2025",
                        code,
                        1,
                        code,
                        code,
                        Long.valueOf(bounds.split(" ")[0]),
                        Long.valueOf(bounds.split(" ")[1]))));
    items.add(
        new ClassificationItem(
            Scheme.SIZE_BAND, "2025", "GT10000", 1, "GT10000", "GT10000", 10_001L, null));
    return items;
  }

  private static ClassificationItem item(Scheme scheme, String version, String code, int level) {
    return new ClassificationItem(scheme, version, code, level, code, code, null, null);
  }

  public static Catalogue complete() {
    return new Catalogue(versions(), items(), areas(), successions(), List.of(), List.of());
  }
}
