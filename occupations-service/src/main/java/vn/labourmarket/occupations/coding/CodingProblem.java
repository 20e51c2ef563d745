package vn.labourmarket.occupations.coding;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with coding. */
enum CodingProblem implements ProblemType {
  CODING_MODEL_NOT_FOUND(404, "Không có mô hình này", "No such model"),
  CODING_MODEL_GONE(410, "Mô hình này không còn hỏi được", "The model can't be asked any more"),
  CODING_MODEL_OF_OTHER(
      422, "Mô hình thuộc danh mục khác", "The model is one of another classification"),
  CODING_ITEM_REPEATED(422, "Mã mục bị lặp", "An item id is repeated"),
  CODING_TOO_FEW_TITLES(422, "Danh mục chưa đủ tên gọi để học", "Too few titles to learn from"),
  CODING_MODEL_MISSING(503, "Chưa có mô hình mã hoá nào sẵn sàng", "No coding model is ready yet"),
  CODING_LEARNING_FAILED(500, "Không huấn luyện được mô hình", "The model could not be learned");

  private final int status;
  private final LocalizedText title;

  CodingProblem(int status, String vi, String en) {
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
