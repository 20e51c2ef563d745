package vn.labourmarket.gateway.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Kinds of those who are limited, and the names under which replicas speak of them. */
enum Subject {
  /** A client or user, wherever it calls from. */
  CLIENT('c', "client", "từ một đơn vị gọi", "from one client"),
  /** All clients and users behind one address. */
  ADDRESS('a', "address", "từ một địa chỉ mạng", "from one network address"),
  /** Who shows nothing valid, by address. */
  STRANGER(
      's',
      "stranger",
      "không có khoá hay mã thông báo hợp lệ từ một địa chỉ mạng",
      "without a valid key or token from one network address");

  private static final int BYTES_OF_V6 = 16;
  private static final int NETWORK_OF_V6 = 8;

  private final String prefix;
  private final char initial;
  private final String policy;
  private final String vi;
  private final String en;

  Subject(char initial, String policy, String vi, String en) {
    this.prefix = initial + ":";
    this.initial = initial;
    this.policy = policy;
    this.vi = vi;
    this.en = en;
  }

  /** As it stands in {@code RateLimit} and {@code RateLimit-Policy}. */
  String policy() {
    return policy;
  }

  String inVietnamese() {
    return vi;
  }

  String inEnglish() {
    return en;
  }

  static String client(UUID id) {
    return CLIENT.prefix + id;
  }

  /** One subscriber of IPv6 has a whole /64 to vary; who can't be told apart shares one name. */
  String at(Optional<InetAddress> caller) {
    if (caller.isEmpty()) {
      return prefix;
    }
    byte[] address = caller.get().getAddress();
    if (address.length == BYTES_OF_V6) {
      Arrays.fill(address, NETWORK_OF_V6, BYTES_OF_V6, (byte) 0);
    }
    return prefix + HexFormat.of().formatHex(address);
  }

  static Subject ofName(String name) {
    char initial = name.charAt(0);
    return initial == CLIENT.initial ? CLIENT : initial == ADDRESS.initial ? ADDRESS : STRANGER;
  }
}
