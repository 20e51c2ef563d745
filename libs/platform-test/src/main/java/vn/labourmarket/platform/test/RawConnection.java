package vn.labourmarket.platform.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test sends what no HTTP client would. */
public final class RawConnection implements AutoCloseable {
  private static final int MILLIS_WITHOUT_A_BYTE = 60_000;
  private final Socket socket;

  public RawConnection(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(MILLIS_WITHOUT_A_BYTE);
  }

  public RawConnection send(String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return this;
  }

  /** Sends bytes in chunks of at most 64 KiB, without the last, empty one. */
  public RawConnection sendChunks(long bytes) throws IOException {
    for (long left = bytes; left > 0; left -= 65_536) {
      int size = (int) Math.min(left, 65_536);
      send(Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n");
    }
    return this;
  }

  /** Waits for something and reads at most so many bytes of it; returns none when it is closed. */
  public String read(int bytes) throws IOException {
    try {
      byte[] answer = new byte[bytes];
      int read = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(0, read), StandardCharsets.UTF_8);
    } catch (SocketException reset) {
      return "";
    }
  }

  /** Everything the server says until it closes the connection; fails if it keeps it open. */
  public String untilClosed() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketException reset) {
      // Closed with less courtesy; what was said before still counts.
      return answer.toString(StandardCharsets.UTF_8);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** Goes away without a word, like a program that is killed. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
