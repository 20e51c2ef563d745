package vn.labourmarket.gateway.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Names of those who are limited. */
final class Subjects {
  static final String CLIENT = "c:";
  private static final String ADDRESS = "a:";
  private static final int BYTES_OF_V6 = 16;
  private static final int NETWORK_OF_V6 = 8;

  private Subjects() {}

  static String client(UUID id) {
    return CLIENT + id;
  }

  /** One subscriber of IPv6 has a whole /64 to vary; who can't be told apart shares one name. */
  static String address(Optional<InetAddress> caller) {
    if (caller.isEmpty()) {
      return ADDRESS;
    }
    byte[] address = caller.get().getAddress();
    if (address.length == BYTES_OF_V6) {
      Arrays.fill(address, NETWORK_OF_V6, BYTES_OF_V6, (byte) 0);
    }
    return ADDRESS + HexFormat.of().formatHex(address);
  }
}
