package vn.labourmarket.occupations.titles;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with titles. */
enum TitleProblem implements ProblemType {
  TITLE_SOURCE_NOT_FOUND(404, "Không có nguồn tên gọi này", "No such source of titles"),
  TITLE_SOURCE_INVALID(400, "Tên nguồn không hợp lệ", "The name of the source is not valid"),
  TITLE_SOURCE_KEPT(
      409,
      "Tên gọi của chính dự án và của hồ sơ nghề không xóa được",
      "Titles of the project itself and of profiles can't be removed"),
  TITLE_CHECK_NEEDED(
      422,
      "Tệp này cần người khác kiểm tra bằng ?dryRun=true trước khi lưu",
      "Somebody else has to check the file with ?dryRun=true before it is stored"),
  TITLE_LANGUAGE(422, "Ngôn ngữ phải là vi hoặc en", "The language is vi or en"),
  TITLE_KIND(
      422,
      "Loại phải là official, alternative, index hoặc regional",
      "The kind is official, alternative, index or regional"),
  TITLE_WEIGHT(422, "Trọng số phải từ 0 đến 1", "The weight is from 0 to 1");

  private final int status;
  private final LocalizedText title;

  TitleProblem(int status, String vi, String en) {
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
