package vn.labourmarket.platform.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a call came from, without the part of the address that could name a person. */
final class Network {
  private static final int BYTES_OF_V4 = 4;
  private static final int KEPT_OF_V4 = 3;
  private static final int KEPT_OF_V6 = 6;

  private Network() {}

  static String of(InetAddress caller) {
    byte[] address = caller.getAddress();
    int kept = address.length == BYTES_OF_V4 ? KEPT_OF_V4 : KEPT_OF_V6;
    Arrays.fill(address, kept, address.length, (byte) 0);
    try {
      return InetAddress.getByAddress(address).getHostAddress() + "/" + kept * 8;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
