package vn.labourmarket.deploy.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of an attacker's, to which the suite must never be led. */
final class Listener implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger visits = new AtomicInteger();

  Listener() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::count, "attacker's server");
    thread.setDaemon(true);
    thread.start();
  }

  private void count() {
    while (!socket.isClosed()) {
      try {
        socket.accept().close();
        visits.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }

  String authority() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  String url() {
    return "http://" + authority() + "/steal";
  }

  /** Calls so far. */
  int visits() {
    return visits.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
