package vn.labourmarket.gateway.clients;

import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.texts.LocalizedText;

/** Failures of the register of clients. */
enum ClientProblem implements ProblemType {
  ROLE_UNKNOWN(422, "Vai trò không tồn tại", "There is no such role"),
  NETWORK_INVALID(
      422, "Không phải địa chỉ mạng hay khối CIDR", "Neither a network address nor a CIDR block"),
  KEY_ENDED(409, "Khoá đã bị thu hồi hoặc hết hạn", "The key is revoked or has expired"),
  CLIENT_DISABLED(409, "Đơn vị gọi đã bị vô hiệu hoá", "The client is disabled");

  private final int status;
  private final LocalizedText title;

  ClientProblem(int status, String vi, String en) {
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
