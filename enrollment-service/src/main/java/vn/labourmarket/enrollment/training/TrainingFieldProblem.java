package vn.labourmarket.enrollment.training;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What is wrong with a training field. */
enum TrainingFieldProblem implements ProblemType {
  TRAINING_FIELD_UNKNOWN(
      "Danh mục ngành, nghề đào tạo đã công bố cho kỳ này không có mã này",
      "The training list published for the period lacks the code"),
  LEVEL_CODE_MISMATCH(
      "Mã ngành, nghề không khớp với trình độ đào tạo",
      "The code of the training field is of another level");

  private final LocalizedText title;

  TrainingFieldProblem(String vi, String en) {
    this.title = LocalizedText.of(vi, en);
  }

  @Override
  public int status() {
    return 422;
  }

  @Override
  public LocalizedText title() {
    return title;
  }
}
