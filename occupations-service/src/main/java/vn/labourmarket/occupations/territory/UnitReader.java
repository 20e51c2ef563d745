package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.Header;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.tables.TableRow;

/** Reads rows of units. */
final class UnitReader {
  private static final List<String> REQUIRED =
      List.of("code", "name_vi", "name_en", "valid_from", "legal_basis");
  private static final List<String> OPTIONAL =
      List.of(
          "level",
          "parent_code",
          "kind",
          "valid_to",
          "end_legal_basis",
          "name_from",
          "id",
          "remove");
  private static final String KIND = "[A-Z][A-Z_]{1,39}";

  /** In place of a last day: the area has none. */
  private static final String ENDLESS = "-";

  /** In the column {@code remove}: the area was entered by mistake. */
  private static final String REMOVED = "yes";

  private final Header header;
  private final Cells cells;

  UnitReader(List<String> header, Findings findings) {
    this.header = header(header);
    this.cells = new Cells(this.header, findings);
  }

  static Header header(List<String> header) {
    return Header.of(header, REQUIRED, OPTIONAL);
  }

  /** The row; null where it is so wrong that nothing can be done with it. */
  @Nullable UnitRow read(TableRow row) {
    AreaLevel level = cells.level(row, "level", "code");
    String nameVi = cells.required(row, "name_vi", AreaProblem.AREA_NAME_REQUIRED);
    String nameEn = cells.required(row, "name_en", AreaProblem.AREA_NAME_REQUIRED);
    String legalBasis = cells.required(row, "legal_basis", AreaProblem.AREA_BASIS_REQUIRED);
    LocalDate from = cells.day(row, "valid_from", true);
    boolean endless = cells.text(row, "valid_to").equals(ENDLESS);
    LocalDate to = endless ? null : cells.day(row, "valid_to", false);
    LocalDate nameFrom = cells.day(row, "name_from", false);
    UUID id = id(row);
    String endLegalBasis = cells.text(row, "end_legal_basis");
    boolean removed = removed(row);
    if (endLegalBasis.length() > Cells.LONGEST_TEXT) {
      cells.error(row, "end_legal_basis", ImportProblem.VALUE_TOO_LONG);
      return null;
    }
    if (from != null && to != null && to.isBefore(from)) {
      cells.error(row, "valid_to", AreaProblem.AREA_VALIDITY);
      return null;
    }
    if (level == null || from == null) {
      return null;
    }
    return new UnitRow(
        row.number(),
        id,
        level,
        cells.text(row, "code"),
        cells.text(row, "parent_code"),
        nameVi,
        nameEn,
        kind(row),
        from,
        to,
        endless,
        nameFrom,
        legalBasis,
        endLegalBasis.isEmpty() ? null : endLegalBasis,
        removed);
  }

  private boolean removed(TableRow row) {
    String cell = cells.text(row, "remove");
    if (!cell.isEmpty() && !cell.equals(REMOVED)) {
      cells.error(row, "remove", AreaProblem.AREA_REMOVE_INVALID);
    }
    return cell.equals(REMOVED);
  }

  private @Nullable UUID id(TableRow row) {
    String text = cells.text(row, "id");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      cells.error(row, "id", AreaProblem.AREA_UNKNOWN);
      return null;
    }
  }

  private @Nullable String kind(TableRow row) {
    String kind = cells.text(row, "kind").toUpperCase(Locale.ROOT);
    if (kind.isEmpty()) {
      return null;
    }
    if (!kind.matches(KIND)) {
      cells.error(row, "kind", ImportProblem.CODE_INVALID);
    }
    return kind;
  }

  /** What kind of unit a Vietnamese name tells of; the level where it tells none. */
  static String kindOf(AreaLevel level, String nameVi) {
    String name = nameVi.toLowerCase(Locale.ROOT);
    return switch (level) {
      case PROVINCE -> name.startsWith("thành phố ") ? "CENTRALLY_RUN_CITY" : "PROVINCE";
      case DISTRICT ->
          name.startsWith("quận ")
              ? "URBAN_DISTRICT"
              : name.startsWith("thị xã ")
                  ? "TOWN"
                  : name.startsWith("thành phố ") ? "CITY" : "DISTRICT";
      case COMMUNE ->
          name.startsWith("phường ")
              ? "WARD"
              : name.startsWith("thị trấn ")
                  ? "TOWNSHIP"
                  : name.startsWith("đặc khu ") ? "SPECIAL_ZONE" : "COMMUNE";
    };
  }
}
