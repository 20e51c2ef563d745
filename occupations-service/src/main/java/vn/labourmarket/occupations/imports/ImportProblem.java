package vn.labourmarket.occupations.imports;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can be wrong with an import: of the request, of a row, and what is only worth a warning. */
public enum ImportProblem implements ProblemType {
  IMPORT_NOT_FOUND(404, "Không có lần nhập này", "No such import"),
  AREAS_NOT_IMPORTABLE(
      422,
      "Đơn vị hành chính được nhập qua /areas/imports",
      "Areas are imported through /areas/imports"),
  HEADER_INVALID(422, "Dòng tiêu đề không đúng", "The header row is not right"),
  IMPORT_ABORTED(422, "Không xử lý được tệp", "The file could not be processed"),
  NO_ROWS(422, "Tệp không có dòng dữ liệu nào", "The file has no rows below the header"),
  TOO_MANY_ROWS(422, "Quá nhiều dòng", "Too many rows"),

  CODE_REQUIRED(422, "Thiếu mã", "The code is missing"),
  CODE_INVALID(422, "Mã không hợp lệ", "Invalid code"),
  CODE_UNKNOWN(422, "Mã không có trong danh mục", "The code is not in the classification"),
  CLASSIFICATION_UNKNOWN(
      422, "Không có danh mục đã công bố này", "No such published classification"),
  DUPLICATE_CODE(422, "Mã bị trùng", "Duplicate code"),
  LEVEL_INVALID(422, "Cấp không hợp lệ", "Invalid level"),
  PARENT_UNKNOWN(422, "Không có mã cha trong tệp", "The parent is not in the file"),
  TITLE_REQUIRED(422, "Thiếu tên gọi", "The title is missing"),
  NUMBER_INVALID(422, "Không phải số nguyên không âm", "Not a whole number of zero or more"),
  FLAG_INVALID(422, "Chỉ nhận true hoặc false", "Only true or false"),
  VALUE_TOO_LONG(422, "Giá trị quá dài", "The value is too long"),
  ENCODING_INVALID(422, "Ký tự không đúng mã UTF-8", "Not valid UTF-8"),
  FORMULA_UNCALCULATED(422, "Công thức chưa được tính", "The formula has not been calculated"),
  CELL_ERROR(422, "Ô báo lỗi, ví dụ #N/A", "The cell shows an error, for example #N/A"),
  COLUMN_COUNT(422, "Số ô khác với dòng tiêu đề", "Other number of cells than the header"),

  PARENT_MISSING(422, "Thiếu mục cha, mục được giữ lại", "The parent is missing, the item is kept"),
  TITLE_MISSING(422, "Thiếu tên gọi, mục được giữ lại", "The title is missing, the item is kept"),
  TITLE_TRUNCATED(422, "Tên gọi bị cắt trong nguồn", "The source truncates the title"),
  COLUMN_IGNORED(422, "Cột không được lưu", "The column is not stored");

  private final int status;
  private final LocalizedText title;

  ImportProblem(int status, String vi, String en) {
    this.status = status;
    this.title = LocalizedText.of(vi, en);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public LocalizedText title() {
    return title;
  }
}
