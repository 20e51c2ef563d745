package vn.labourmarket.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports of the loopback address. */
public final class Ports {
  // Below the kernel's ephemeral range: no outgoing connection can take the port of a server that
  // is down for a moment and wants it back.
  private static final int FIRST = 15_000;
  private static final int LAST = 30_999;
  private static final int LAST_INTERNAL = 32_767;

  private Ports() {}

  public static int free() {
    return free(FIRST, LAST);
  }

  /** From a range of its own: it can't take the port somebody was promised but has not opened. */
  static int freeInternal() {
    return free(LAST + 1, LAST_INTERNAL);
  }

  private static int free(int first, int last) {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(first, last + 1);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port between " + first + " and " + last);
  }

  public static boolean isFree(int port) {
    return isFree(InetAddress.getLoopbackAddress(), port);
  }

  public static boolean isFree(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
