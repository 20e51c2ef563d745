package vn.labourmarket.tables;

import org.jspecify.annotations.Nullable;

/** Why a file is not read. */
public enum TableFault {
  FILE_EMPTY("Tệp không có dữ liệu", "The file is empty"),
  FILE_UNREADABLE("Không đọc được tệp", "The file cannot be read"),
  FILE_ENCODING_INVALID("Tệp không phải mã UTF-8", "The file is not UTF-8"),
  FILE_TOO_LARGE_UNPACKED("Tệp quá lớn sau khi giải nén", "The file is too large unpacked"),
  FILE_PROTECTED_OR_OLD(
      "Tệp Excel có mật khẩu hoặc thuộc loại cũ (.xls)",
      "The workbook has a password or is of the old kind (.xls)"),
  FILE_HAS_MACROS("Tệp Excel có macro", "The workbook has macros"),
  FILE_TOO_LONG("Tệp có quá nhiều dòng", "The file has too many rows"),
  TOO_MANY_COLUMNS("Quá nhiều cột", "Too many columns"),
  TOO_MANY_SHEETS("Quá nhiều trang tính", "Too many sheets"),
  CELL_TOO_LONG("Ô quá dài", "The cell is too long");

  private final String vi;
  private final String en;

  TableFault(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  TableRefused refused() {
    return because(vi + ".", en + ".");
  }

  TableRefused because(String vi, String en) {
    return new TableRefused(this, vi, en, new TableRefused.Place(null, 0, ""), null);
  }

  /** A limit was passed; both texts have one {@code %d} place for it. */
  TableRefused beyond(long limit, String vi, String en) {
    return new TableRefused(
        this, vi.formatted(limit), en.formatted(limit), new TableRefused.Place(null, 0, ""), limit);
  }

  static TableRefused noWorkbook(@Nullable String whyVi, @Nullable String whyEn) {
    return FILE_UNREADABLE.because(
        "Tệp không phải sổ tính Excel (.xlsx) hợp lệ" + (whyVi == null ? "." : ": " + whyVi + "."),
        "The file is no valid workbook (.xlsx)" + (whyEn == null ? "." : ": " + whyEn + "."));
  }
}
