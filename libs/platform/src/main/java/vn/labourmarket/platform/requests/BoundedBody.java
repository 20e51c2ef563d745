package vn.labourmarket.platform.requests;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that fails as soon as more than its limit was read from it. */
final class BoundedBody extends FilterInputStream {
  private final long limit;
  private long seen;

  BoundedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(read);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The framework reads what is left before it closes, which here would wait for the sender. */
  @Override
  public void close() throws IOException {
    if (seen <= limit) {
      super.close();
    }
  }

  private void count(int read) throws IOException {
    seen += Math.max(0, read);
    if (seen > limit) {
      // Readers of bodies pass an IOException on as it is, and wrap everything else.
      throw new IOException(BodyLimits.tooLarge(limit).withHeader("Connection", "close"));
    }
  }
}
