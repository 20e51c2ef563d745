package vn.labourmarket.occupations.recodings;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with recodings. */
enum RecodingProblem implements ProblemType {
  RECODING_NOT_FOUND(404, "Không có lần mã hoá lại này", "No such recoding"),
  RECODING_VERSION_UNKNOWN(
      422, "Không có phiên bản đã công bố này", "There is no such published version"),
  RECODING_VERSIONS(
      422,
      "Cần hai phiên bản khác nhau của cùng một danh mục",
      "Two versions of one classification are needed"),
  RECODING_MODEL_MISSING(
      409, "Phiên bản mới chưa có mô hình mã hoá", "The later version has no coding model yet"),
  RECODING_FAILED(500, "Không mã hoá lại được", "The history could not be coded again");

  private final int status;
  private final LocalizedText title;

  RecodingProblem(int status, String vi, String en) {
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
