package vn.labourmarket.platform.problems;

import vn.labourmarket.platform.texts.LocalizedText;

/** Failures that any resource may answer with. */
public enum PlatformProblem implements ProblemType {
  MALFORMED_REQUEST(400, "Yêu cầu không đọc được", "The request cannot be read"),
  UNKNOWN_PARAMETER(400, "Tham số truy vấn không được hỗ trợ", "Unknown query parameter"),
  INVALID_PARAMETER(400, "Giá trị tham số không hợp lệ", "Invalid parameter value"),
  UNKNOWN_FIELD(400, "Trường dữ liệu không được hỗ trợ", "Unknown field"),
  IDEMPOTENCY_KEY_INVALID(400, "Idempotency-Key không hợp lệ", "Invalid Idempotency-Key"),
  UNAUTHENTICATED(401, "Chưa xác thực", "Not authenticated"),
  FORBIDDEN(403, "Không có quyền thực hiện", "Not allowed"),
  FOUR_EYES(403, "Không được tự duyệt bản do mình nộp", "Nobody reviews their own submission"),
  NOT_FOUND(404, "Không tìm thấy", "Not found"),
  METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ", "Method not allowed"),
  NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "Not acceptable"),
  DUPLICATE(409, "Dữ liệu đã tồn tại", "Already exists"),
  ILLEGAL_TRANSITION(
      409, "Không thể chuyển trạng thái này", "This change of state is not possible"),
  IDEMPOTENCY_IN_PROGRESS(
      409, "Yêu cầu cùng khoá đang được xử lý", "The first call with this key is still running"),
  VERSION_CONFLICT(412, "Dữ liệu đã được người khác thay đổi", "Changed by someone else"),
  PAYLOAD_TOO_LARGE(413, "Nội dung quá lớn", "Payload too large"),
  URI_TOO_LONG(414, "Địa chỉ quá dài", "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "Định dạng gửi lên không được hỗ trợ", "Unsupported media type"),
  VALIDATION_FAILED(422, "Dữ liệu không hợp lệ", "Invalid data"),
  INVALID_VALUE(422, "Giá trị không hợp lệ", "Invalid value"),
  COUNT_NOT_INTEGER(422, "Phải là số nguyên", "Must be a whole number"),
  PERSONAL_DATA_IN_TEXT(
      422, "Không ghi thông tin cá nhân trong nội dung", "No personal data in free text"),
  IDEMPOTENCY_KEY_REUSED(
      422, "Khoá đã dùng cho một yêu cầu khác", "The key was used for another request"),
  IF_MATCH_REQUIRED(428, "Cần có tiêu đề If-Match", "If-Match is required"),
  HEADERS_TOO_LARGE(431, "Tiêu đề yêu cầu quá lớn", "The header fields are too large"),
  INTERNAL_ERROR(500, "Lỗi hệ thống", "Internal error"),
  UNAVAILABLE(503, "Dịch vụ tạm thời không sẵn sàng", "Temporarily unavailable");

  private final int status;
  private final LocalizedText title;

  PlatformProblem(int status, String vi, String en) {
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

  /** 401 for a call that shows nothing valid of who makes it. */
  public static Problem unauthenticated() {
    return UNAUTHENTICATED
        .because("Hãy gửi khoá API hoặc mã truy cập hợp lệ.", "Send a valid API key or token.")
        .withHeader("WWW-Authenticate", "Bearer");
  }

  /** 403 for a caller none of whose roles has the permission. */
  public static Problem withoutPermission() {
    return FORBIDDEN.because(
        "Vai trò của bạn không có quyền này.", "Your role does not have this permission.");
  }

  /** The platform's problem for an HTTP status that a framework answered with. */
  static PlatformProblem forStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> DUPLICATE;
      case 412 -> VERSION_CONFLICT;
      case 413 -> PAYLOAD_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> VALIDATION_FAILED;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
    };
  }
}
