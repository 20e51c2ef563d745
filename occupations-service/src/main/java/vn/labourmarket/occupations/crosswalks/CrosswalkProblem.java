package vn.labourmarket.occupations.crosswalks;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with crosswalks. */
enum CrosswalkProblem implements ProblemType {
  CROSSWALK_NOT_FOUND(
      404, "Không có bảng chuyển đổi giữa hai danh mục", "No crosswalk between these versions"),
  CROSSWALK_ENDS_EQUAL(
      422, "Hai đầu của bảng chuyển đổi trùng nhau", "Both ends of the crosswalk are the same"),
  CROSSWALK_OF_AREAS(
      422,
      "Đơn vị hành chính được chuyển đổi theo kế thừa; nhập qua /area-successions/imports",
      "Areas are converted by their successions; import these through /area-successions/imports"),
  CROSSWALK_WEIGHT(
      422, "Tổng trọng số của một mã phải bằng 1", "The weights of one code must add to 1"),
  CROSSWALK_WEIGHT_RANGE(
      422, "Trọng số phải lớn hơn 0 và không quá 1", "A weight is above 0 and at most 1"),
  CROSSWALK_RELATION(
      422,
      "Quan hệ phải là EXACT, BROADER, NARROWER hoặc RELATED",
      "The relation is EXACT, BROADER, NARROWER or RELATED"),
  DUPLICATE_MAPPING(422, "Cặp mã bị trùng", "The pair of codes is there twice");

  private final int status;
  private final LocalizedText title;

  CrosswalkProblem(int status, String vi, String en) {
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
