package vn.labourmarket.occupations.classifications;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with classifications. */
public enum ClassificationProblem implements ProblemType {
  CLASSIFICATION_NOT_FOUND(404, "Không có phiên bản danh mục này", "No such version"),
  ITEM_NOT_FOUND(404, "Không có mã này trong danh mục", "No such code in this version"),
  CLASSIFICATION_PUBLISHED(409, "Danh mục đã công bố, không sửa được", "Published, immutable"),
  REVISION_OPEN(409, "Đã có bản đính chính đang soạn", "A correction is open already"),
  REVISION_DROPS_CODES(
      409,
      "Bản đính chính không được bỏ mã đã công bố",
      "A correction can't drop codes that are published"),
  REVISION_DROPS_DAYS(
      409,
      "Bản đính chính không được bỏ những ngày danh mục đã có hiệu lực",
      "A correction can't drop days on which the version was in force"),
  CLASSIFICATION_EMPTY(409, "Danh mục chưa có mục nào", "The version has no items"),
  VALIDITY_OVERLAP(409, "Thời gian hiệu lực chồng lên phiên bản khác", "Validity overlaps"),
  METADATA_MISSING(422, "Thiếu thông tin của danh mục", "The version is not described"),
  VALIDITY_ORDER(422, "Ngày hết hiệu lực trước ngày có hiệu lực", "Validity ends before it starts"),
  HIERARCHY_INVALID(422, "Cấp và mã cha không khớp", "Level and parent do not fit");

  private final int status;
  private final LocalizedText title;

  ClassificationProblem(int status, String vi, String en) {
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
