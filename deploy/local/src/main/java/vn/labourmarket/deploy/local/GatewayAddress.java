package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/** Where the suite is open to the world. */
record GatewayAddress(String host, int port) {

  /** Refuses before anything is started; later the gateway's own failure would tell less. */
  void requireFree() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException unknown) {
      throw Refusal.because("Không biết địa chỉ --host %s", "Unknown --host %s", host);
    } catch (IOException failed) {
      if (String.valueOf(failed.getMessage()).contains("Address already in use")) {
        throw Refusal.because(
            "Cổng %1$d đã có chương trình khác dùng; chọn cổng khác bằng --port",
            "Port %1$d is taken; choose another with --port", port);
      }
      throw Refusal.because(
          "Không mở được cổng %d tại %s: %s",
          "Cannot listen on port %d of %s: %s", port, host, failed.getMessage());
    }
  }

  /** For programs of this machine. */
  URI local() {
    return URI.create(
        "http://" + (isReachableAsLocalhost() ? "127.0.0.1" : bracketed()) + ":" + port);
  }

  /** For people. */
  URI shown() {
    return URI.create(
        "http://" + (isReachableAsLocalhost() ? "localhost" : bracketed()) + ":" + port);
  }

  private boolean isReachableAsLocalhost() {
    return host.equals("127.0.0.1")
        || host.equals("localhost")
        || host.equals("0.0.0.0")
        || host.equals("::");
  }

  private String bracketed() {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
