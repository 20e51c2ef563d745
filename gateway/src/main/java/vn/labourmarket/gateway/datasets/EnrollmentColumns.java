package vn.labourmarket.gateway.datasets;

import static vn.labourmarket.gateway.datasets.Column.count;
import static vn.labourmarket.gateway.datasets.Column.text;

import java.util.List;

/** What stands in the dataset `enrollment`, named as in the canonical report line. */
final class EnrollmentColumns {
  static final List<Column> ALL =
      Column.all(
          List.of(text("period", "report.period", "Kỳ báo cáo", "Period")),
          Column.area(),
          Column.organisation("report.institution_id", "cơ sở", "Institution"),
          List.of(
              text("trainingField", "line.training_field", "Mã ngành, nghề", "Training field"),
              text("qualification", "line.level", "Trình độ đào tạo", "Training level"),
              text("entryBackground", "line.entry_background", "Đầu vào", "Entry background"),
              count("newIntake", "line.new_intake", "Tuyển mới", "New intake"),
              count("female", "line.female", "Nữ trong tuyển mới", "Women among the intake"),
              count(
                  "ethnicMinority",
                  "line.ethnic_minority",
                  "Dân tộc thiểu số trong tuyển mới",
                  "Ethnic minorities among the intake"),
              count("transferIn", "line.transfer_in", "Chuyển đến", "Transferred in"),
              count("transferOut", "line.transfer_out", "Chuyển đi", "Transferred out"),
              count("dropout", "line.dropout", "Bỏ học", "Dropped out"),
              count("graduates", "line.graduates", "Tốt nghiệp", "Graduates"),
              count("enrolledStart", "line.enrolled_start", "Đang học đầu kỳ", "Enrolled at start"),
              count("enrolledEnd", "line.enrolled_end", "Đang học cuối kỳ", "Enrolled at end"),
              count(
                  "dualCulture",
                  "line.dual_culture",
                  "Học kèm văn hoá",
                  "With culture programme")));

  private EnrollmentColumns() {}
}
