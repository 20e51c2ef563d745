package vn.labourmarket.occupations.areas;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** What can go wrong with areas, and what is only worth a warning when they are imported. */
public enum AreaProblem implements ProblemType {
  AREA_NOT_FOUND(404, "Không có đơn vị hành chính này", "No such area"),
  AREA_EXPIRED(
      422,
      "Đơn vị hành chính không có hiệu lực tại ngày đó",
      "The area is not in force on that day"),
  AREA_UNKNOWN(422, "Không có đơn vị hành chính này tại ngày đó", "No such area on that day"),
  AREA_LEVEL(
      422,
      "Phải là tỉnh hoặc thành phố trực thuộc trung ương",
      "A province is required, or a centrally run city"),
  AREA_AMBIGUOUS(
      422, "Mã này từng chỉ nhiều đơn vị hành chính", "The code meant different areas over time"),
  AREA_FORMAT(
      422,
      "Mã tỉnh có 2 chữ số, huyện 3, xã 5; giữ các số 0 ở đầu",
      "A province code has 2 digits, a district code 3, a commune code 5, leading zeros kept"),
  AREA_LEVEL_INVALID(
      422, "Cấp là PROVINCE, DISTRICT hoặc COMMUNE", "The level is PROVINCE, DISTRICT or COMMUNE"),
  AREA_LEVEL_ENDED(
      422, "Cấp này không có trong cả thời gian đó", "The level is not there all that time"),
  AREA_NAME_REQUIRED(422, "Thiếu tên đơn vị", "The name of the area is missing"),
  AREA_NAME_OUTSIDE(
      422, "Ngày đổi tên ngoài thời gian của đơn vị", "The name starts outside the area's time"),
  AREA_BASIS_REQUIRED(422, "Thiếu căn cứ pháp lý", "The legal basis is missing"),
  AREA_DAY_INVALID(
      422,
      "Ngày không đúng, viết như 2025-07-01 hoặc 01/07/2025",
      "Not a day, write it like 2025-07-01 or 01/07/2025"),
  AREA_VALIDITY(422, "Ngày cuối trước ngày đầu", "The last day is before the first"),
  AREA_OVERLAP(
      422, "Hai đơn vị cùng mã trong cùng thời gian", "Two areas with one code at the same time"),
  AREA_DUPLICATE(422, "Đơn vị hoặc tên này có hai dòng", "The area or its name is there twice"),
  AREA_PARENT_LEVEL(422, "Đơn vị cấp trên không đúng cấp", "The parent is of the wrong level"),
  AREA_PARENT_UNKNOWN(
      422, "Không có đơn vị cấp trên tại ngày đó", "There is no such parent on that day"),
  AREA_PARENT_ENDED(
      422,
      "Đơn vị cấp trên không có trong cả thời gian đó",
      "The parent is not in force all that time"),
  AREA_LISTED(
      422, "Danh mục tỉnh đã công bố ghi khác", "A published list of provinces says otherwise"),
  AREA_SUCCEEDED(
      422, "Ngày này đã gắn với kế thừa", "The day is that of a succession that is stored"),

  AREA_REMOVE_INVALID(
      422, "Cột remove để trống hoặc ghi yes", "The column remove is empty or says yes"),
  AREA_REMOVAL_UNLIKE(
      422,
      "Mã, ngày đầu hoặc tên ở dòng xóa không phải của đơn vị đó",
      "The row that removes an area has another code, first day or name"),
  AREA_REFERRED(
      422, "Còn dữ liệu gắn với đơn vị nên không xóa được", "Something refers to the area"),

  SUCCESSION_WEIGHT(422, "Tỷ trọng của một đơn vị phải cộng thành 1", "Weights must add to 1"),
  SUCCESSION_WEIGHT_RANGE(
      422,
      "Tỷ trọng từ 0 đến 1, nhiều nhất 9 chữ số thập phân; 0 để rút lại",
      "A weight is 0 to 1, with 9 decimals at most; 0 withdraws the succession"),
  SUCCESSION_KIND(
      422,
      "Loại là MERGE, SPLIT, TRANSFER, ABOLITION hoặc STATUS_CHANGE",
      "The kind is MERGE, SPLIT, TRANSFER, ABOLITION or STATUS_CHANGE"),
  SUCCESSION_KIND_CONTRADICTED(
      422, "Loại kế thừa trái với các dòng", "The rows contradict the kind of the succession"),
  SUCCESSION_PREDECESSOR(
      422,
      "Đơn vị tiền nhiệm không kết thúc vào ngày trước đó",
      "The predecessor does not end on the day before"),
  SUCCESSION_SUCCESSOR(
      422, "Đơn vị kế thừa không bắt đầu vào ngày đó", "The successor does not begin on that day"),
  SUCCESSION_DUPLICATE(422, "Cặp đơn vị này có hai dòng", "The pair is there twice"),

  SUCCESSION_WITHDRAWN(422, "Kế thừa này được rút lại", "The succession is withdrawn"),

  SUCCESSION_DERIVED(
      422,
      "Kế thừa của huyện được tính lại theo kế thừa của các xã",
      "What became of the district is computed again from what became of its communes"),
  SUCCESSION_KEPT(
      422,
      "Kế thừa của huyện được ghi riêng nên giữ nguyên dù kế thừa của xã thay đổi",
      "What became of the district was said by itself and stays, though its communes change"),
  SUCCESSION_LEFT(
      422,
      "Không xã nào của huyện còn kế thừa; kế thừa của huyện được giữ đến khi có lại",
      "None of the district's communes has a successor; what became of it stays until one has"),

  AREA_REMOVED(
      422,
      "Đơn vị nhập nhầm được xóa; nơi khác còn số liệu của nó thì vẫn giữ tên",
      "The area was entered by mistake and is removed; who has figures of it keeps its name"),
  AREA_LIST_PUBLISHED(
      422, "Danh mục tỉnh được công bố theo", "A list of provinces is published with it"),
  AREA_LIST_OPEN(
      422,
      "Danh mục tỉnh đang có bản đính chính mở và được công bố theo sau bản đó",
      "A correction of the list of provinces is open; the list follows once that is published"),
  AREA_LIST_KEPT(
      422,
      "Danh mục tỉnh của thời gian đã qua được giữ như ngày đầu của nó",
      "The list of provinces of days that are over stays as on its first day"),
  AREA_END_KEPT(
      422, "Dòng không nêu ngày cuối, ngày đã biết được giữ", "The known last day is kept"),
  AREA_BASIS_KEPT(
      422,
      "Đơn vị không có ngày cuối nên «-» không đổi gì; căn cứ đã lưu của đơn vị được giữ",
      "The area has no last day that - could take back; its stored legal basis is kept"),
  AREA_NAME_CORRECTED(
      422,
      "Tên đã lưu được sửa; nếu đổi tên từ một ngày thì ghi name_from",
      "The stored name is corrected; for a new name from a day on give name_from"),
  AREA_TARGETS_END(422, "Mục tiêu kết thúc cùng đơn vị của chúng", "Targets end with their areas"),
  AREA_WITHOUT_SUCCESSOR(
      422,
      "Đơn vị kết thúc mà chưa có đơn vị kế thừa; số liệu của nó ở lại với nó",
      "The area ends without a successor; its figures stay with it");

  private final int status;
  private final LocalizedText title;

  AreaProblem(int status, String vi, String en) {
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
