package vn.labourmarket.platform.audit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a call came from, without the part of the address that could name a person. */
final class Network {
  private static final int KEPT_OF_V4 = 3;
  private static final int KEPT_OF_V6 = 6;

  private Network() {}

  static @Nullable String of(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    if (remote == null || remote.hostAddress() == null) {
      return null;
    }
    try {
      byte[] address = InetAddress.getByName(remote.hostAddress()).getAddress();
      int kept = address.length == 4 ? KEPT_OF_V4 : KEPT_OF_V6;
      Arrays.fill(address, kept, address.length, (byte) 0);
      return InetAddress.getByAddress(address).getHostAddress() + "/" + kept * 8;
    } catch (UnknownHostException notAnAddress) {
      return null;
    }
  }
}
