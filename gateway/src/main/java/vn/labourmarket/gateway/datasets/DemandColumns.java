package vn.labourmarket.gateway.datasets;

import static vn.labourmarket.gateway.datasets.Column.count;
import static vn.labourmarket.gateway.datasets.Column.single;
import static vn.labourmarket.gateway.datasets.Column.text;

import java.util.List;
import vn.labourmarket.gateway.datasets.Column.Type;

/** What stands in the datasets `demand` and `vacancies`. */
final class DemandColumns {
  static final List<Column> DEMAND =
      Column.all(
          List.of(
              text("period", "response.period", "Kỳ khảo sát", "Period asked about"),
              text("roundId", "response.round_id", "Mã định danh đợt", "Survey round id")),
          Column.area(),
          Column.organisation("response.employer_id", "người sử dụng lao động", "Employer"),
          List.of(
              text("employerType", "response.employer_type", "Loại hình", "Employer type"),
              text("industry", "response.industry_code", "Ngành kinh tế", "Industry"),
              text("sizeBand", "response.size_band", "Quy mô lao động", "Size band"),
              text(
                  "occupation",
                  "line.occupation",
                  "Mã nghề VSCO cấp 2",
                  "Occupation, VSCO level 2"),
              text("qualification", "line.qualification", "Trình độ CMKT", "Qualification"),
              text("reason", "line.reason", "Lý do", "Reason"),
              count("number", "line.number", "Số cần tuyển", "Persons wanted"),
              count("female", "line.female", "Nữ", "Women wanted")));

  static final List<Column> VACANCIES =
      Column.all(
          List.of(
              text(
                  "period",
                  "to_char(vacancy.posted_on, 'YYYY\"-Q\"Q')",
                  "Quý đăng tuyển",
                  "Quarter of posting"),
              single("vacancyId", "vacancy.id", Type.TEXT, "Mã định danh", "Vacancy id")),
          Column.area(),
          Column.organisation("vacancy.employer_id", "người sử dụng lao động", "Employer"),
          List.of(
              single("title", "vacancy.title", Type.TEXT, "Vị trí tuyển", "Job title"),
              text("occupation", "vacancy.occupation", "Mã nghề VSCO", "Occupation, VSCO"),
              text("qualification", "vacancy.qualification", "Trình độ CMKT", "Qualification"),
              text("status", "vacancy.status", "Trạng thái", "Status"),
              single("payKind", "vacancy.pay_kind", Type.TEXT, "Cách trả lương", "Kind of pay"),
              single("payMin", "vacancy.pay_min", Type.NUMBER, "Lương từ (đồng)", "Pay from, VND"),
              single("payMax", "vacancy.pay_max", Type.NUMBER, "Lương đến (đồng)", "Pay to, VND"),
              single(
                  "contractType", "vacancy.contract_type", Type.TEXT, "Loại hợp đồng", "Contract"),
              single("postedAt", "vacancy.posted_at", Type.INSTANT, "Thời điểm đăng", "Posted at"),
              single("closesOn", "vacancy.closes_on", Type.DATE, "Hạn nộp hồ sơ", "Closes on"),
              count("number", "vacancy.number", "Số cần tuyển", "Posts"),
              count("filled", "vacancy.filled", "Đã tuyển", "Filled"),
              single(
                  "version",
                  "vacancy.aggregate_version",
                  Type.NUMBER,
                  "Phiên bản của bản ghi",
                  "Version of the record, as in its ETag")));

  private DemandColumns() {}
}
