package vn.labourmarket.occupations.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.imports.Header;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.tables.TableRow;

/** Which column of a file holds what, by the names that known lists use. */
final class Columns {
  /** What is stored. */
  enum Field {
    CODE("code", "cip_code"),
    PARENT("parent_code", "parent"),
    LEVEL("level", "digits"),
    TITLE_VI("title_vi", "name_vi"),
    TITLE_EN("title_en", "name_en", "title", "label_en"),
    OFFICIAL("title_vi_official"),
    DESCRIPTION("description", "description_vi", "description_en", "definition", "examples_en"),
    MINIMUM("min"),
    MAXIMUM("max"),
    FLAGS("flags");

    private final List<String> names;

    Field(String... names) {
      this.names = List.of(names);
    }
  }

  /** Columns of known lists that have no place here; a warning says so. */
  private static final Set<String> IGNORED =
      Set.of(
          "source",
          "title_fr",
          "family",
          "kind",
          "level_vi",
          "skill_level",
          "riasec_letters",
          "annual_quota",
          "seen_in",
          "entry_routes",
          "tasks");

  private final List<String> header;
  private final Map<Field, Integer> positions = new EnumMap<>(Field.class);
  private final List<String> ignored = new ArrayList<>();

  private Columns(List<String> header) {
    this.header = header;
  }

  /**
   * Understands a header.
   *
   * @throws Problem 422 that names every column which is unknown, missing or there twice
   */
  static Columns of(List<String> header) {
    Columns columns = new Columns(header);
    Set<String> unknown = new TreeSet<>();
    Set<String> repeated = new TreeSet<>();
    for (int position = 0; position < header.size(); position++) {
      String name = header.get(position);
      Field field = field(name);
      if (field != null && columns.positions.putIfAbsent(field, position) != null) {
        repeated.add(name);
      } else if (field == null && IGNORED.contains(name)) {
        columns.ignored.add(name);
      } else if (field == null) {
        unknown.add(name);
      }
    }
    columns.refuse(unknown, repeated);
    return columns;
  }

  private void refuse(Set<String> unknown, Set<String> repeated) {
    Set<String> missing = new TreeSet<>();
    if (!has(Field.CODE)) {
      missing.add("code");
    }
    if (!has(Field.TITLE_VI) && !has(Field.TITLE_EN)) {
      missing.add("title_vi");
    }
    Header.requireRight(
        "code,parent_code,level,title_vi,title_en,description", unknown, missing, repeated);
  }

  private static @Nullable Field field(String name) {
    for (Field field : Field.values()) {
      if (field.names.contains(name)) {
        return field;
      }
    }
    return null;
  }

  boolean has(Field field) {
    return positions.containsKey(field);
  }

  /** The cell, empty where the row or the file has none. */
  String cell(TableRow row, Field field) {
    Integer position = positions.get(field);
    return position == null || position >= row.cells().size() ? "" : row.cells().get(position);
  }

  /** The name that the file gives the column, else the usual one. */
  String name(Field field) {
    Integer position = positions.get(field);
    return position == null ? field.names.get(0) : header.get(position);
  }

  List<String> header() {
    return header;
  }

  List<String> ignored() {
    return ignored;
  }
}
