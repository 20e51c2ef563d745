package vn.labourmarket.occupations.profiles;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with profiles of occupations. */
enum OccupationProblem implements ProblemType {
  OCCUPATION_NOT_FOUND(404, "Không có nghề này", "No such occupation"),
  OCCUPATION_CODE_INVALID(
      400,
      "Mã nghề bắt đầu bằng chữ số, tối đa 32 ký tự",
      "The code of an occupation starts with a digit and has at most 32 characters"),
  OCCUPATION_CODE_CASE(
      409,
      "Đã có nghề với mã chỉ khác chữ hoa, chữ thường",
      "A code that differs only in capitals is in use"),
  OCCUPATION_REF_REQUIRED(
      422, "Cần mã ISCO hoặc VSCO của nghề", "A reference to ISCO or VSCO is needed"),
  OCCUPATION_REF_UNKNOWN(
      422, "Mã tham chiếu không có trong danh mục đã công bố", "The reference names no known code"),
  QUALIFICATION_UNKNOWN(422, "Không có trình độ này", "No such qualification"),
  TRAINING_FIELD_UNKNOWN(422, "Không có ngành, nghề đào tạo này", "No such field of training"),
  PROFILE_INCOMPLETE(
      422, "Hồ sơ nghề chưa đủ để công bố", "The profile is not ready for publication"),
  REPLACEMENT_INVALID(
      422,
      "Nghề thay thế phải là nghề khác đang được công bố",
      "A replacement is another occupation that is published"),
  REPLACEMENT_NEEDED(
      409,
      "Nghề này sẽ thay cho nghề khác sắp ngừng dùng",
      "It is to replace an occupation that will be deprecated"),
  DEPRECATION_NOT_PROPOSED(
      409,
      "Chưa có đề nghị ngừng dùng; hãy gửi bằng PUT",
      "No deprecation is proposed; send it with PUT"),
  DEPRECATION_DIFFERS(
      409,
      "Đề nghị ngừng dùng đang chờ khác với yêu cầu này",
      "The deprecation that waits is another one than this"),
  DEPRECATION_DAY(
      422,
      "Ngày ngừng dùng phải trong khoảng một năm trước đến mười năm sau hôm nay",
      "The day of deprecation is at most one year ago and at most ten years ahead");

  private final int status;
  private final LocalizedText title;

  OccupationProblem(int status, String vi, String en) {
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
