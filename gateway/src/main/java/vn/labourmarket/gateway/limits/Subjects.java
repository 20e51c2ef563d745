package vn.labourmarket.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
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

  /** One subscriber of IPv6 has a whole /64 to vary. */
  static String address(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String text = remote == null ? null : remote.hostAddress();
    if (text == null) {
      return ADDRESS;
    }
    try {
      byte[] address = InetAddress.getByName(text).getAddress();
      if (address.length == BYTES_OF_V6) {
        Arrays.fill(address, NETWORK_OF_V6, BYTES_OF_V6, (byte) 0);
      }
      return ADDRESS + InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException notAnAddress) {
      return ADDRESS + text;
    }
  }
}
