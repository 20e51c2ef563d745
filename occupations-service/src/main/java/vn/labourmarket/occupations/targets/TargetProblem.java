package vn.labourmarket.occupations.targets;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with targets. */
enum TargetProblem implements ProblemType {
  TARGET_NOT_FOUND(404, "Không có mục tiêu này", "No such target"),
  TARGET_OVERLAP(409, "Thời gian hiệu lực bị chồng lên nhau", "Validity overlaps"),
  TARGET_RANGE(422, "Mục tiêu phải từ 0 đến 100%", "A target is 0 to 100 per cent");

  private final int status;
  private final LocalizedText title;

  TargetProblem(int status, String vi, String en) {
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
