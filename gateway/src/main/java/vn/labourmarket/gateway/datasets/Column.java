package vn.labourmarket.gateway.datasets;

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
