package vn.labourmarket.deploy.local.demo.figures;

import java.util.List;

/**
 * What an institution teaches, at which level, to whom.
 *
 * @param field training field: seven digits, the first one tells the level
 * @param years how long it takes
 * @param femaleShare of the intake
 */
public record Programme(
    String field, String level, String entryBackground, double years, double femaleShare) {

  private record Field(String digits, double femaleShare) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("520227", 0.05),
          new Field("510216", 0.04),
          new Field("520123", 0.04),
          new Field("510201", 0.08),
          new Field("480202", 0.30),
          new Field("340302", 0.82),
          new Field("720301", 0.85),
          new Field("810207", 0.55),
          new Field("540205", 0.88),
          new Field("580201", 0.10),
          new Field("810201", 0.62),
          new Field("520205", 0.05));

  static Programme college(int field) {
    return of(6, field, "CAO_DANG", "THPT", 2.5);
  }

  static Programme intermediate(int field) {
    return of(5, field, "TRUNG_CAP", "THCS", 2);
  }

  static Programme elementary(int field) {
    return of(4, field, "SO_CAP", "OTHER", 0.5);
  }

  static Programme shortCourse(int field) {
    return of(4, field, "DUOI_3_THANG", "WORKER", 0.2);
  }

  private static Programme of(int digit, int index, String level, String from, double years) {
    Field field = FIELDS.get(Math.floorMod(index, FIELDS.size()));
    return new Programme(digit + field.digits(), level, from, years, field.femaleShare());
  }
}
