package vn.labourmarket.gateway.datasets;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a dataset.
 *
 * @param name stable, in JSON and CSV
 * @param sql expression; a measure is summed with the weights of successions
 * @param type what the values are
 * @param single only shown to who may see single organisations
 */
record Column(String name, String sql, Type type, String titleVi, String titleEn, boolean single) {
  enum Type {
    TEXT,
    NUMBER,
    DATE,
    INSTANT,
    /** A whole number of persons, or a fraction where history is restated. */
    COUNT,
    FLAG
  }

  static Column text(String name, String sql, String titleVi, String titleEn) {
    return new Column(name, sql, Type.TEXT, titleVi, titleEn, false);
  }

  static Column single(String name, String sql, Type type, String titleVi, String titleEn) {
    return new Column(name, sql, type, titleVi, titleEn, true);
  }

  static Column count(String name, String sql, String titleVi, String titleEn) {
    return new Column(name, sql, Type.COUNT, titleVi, titleEn, false);
  }

  /** Which area the counts are shown under. */
  static List<Column> area() {
    return List.of(
        text("areaId", "share.shown_id", "Mã định danh địa bàn", "Area id"),
        text("areaCode", "area.code", "Mã địa bàn", "Area code"),
        text("areaName", "area.name_vi", "Địa bàn", "Area, Vietnamese"),
        text("areaNameEn", "area.name_en", "Địa bàn (tiếng Anh)", "Area, English"));
  }

  /**
   * Whose the counts are.
   *
   * @param sql expression of its id
   * @param vi what it is called, with a small letter
   */
  static List<Column> organisation(String sql, String vi, String en) {
    return List.of(
        single("organisationId", sql, Type.TEXT, "Mã định danh " + vi, en + " id"),
        single("organisationCode", "organisation.code", Type.TEXT, "Mã " + vi, en + " code"),
        single("organisationName", "organisation.name", Type.TEXT, "Tên " + vi, en));
  }

  @SafeVarargs
  static List<Column> all(List<Column>... parts) {
    List<Column> all = new ArrayList<>();
    for (List<Column> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }

  boolean isMeasure() {
    return type == Type.COUNT;
  }

  String expression(boolean byOrganisation) {
    if (single && !byOrganisation) {
      return switch (type) {
        case TEXT -> "null::text";
        case NUMBER, COUNT -> "null::numeric";
        case DATE -> "null::date";
        case INSTANT -> "null::timestamptz";
        case FLAG -> "null::boolean";
      };
    }
    return switch (type) {
      case COUNT -> "sum(%s * share.weight)".formatted(sql);
      case TEXT -> "(%s)::text".formatted(sql);
      case NUMBER, DATE, INSTANT, FLAG -> sql;
    };
  }
}
