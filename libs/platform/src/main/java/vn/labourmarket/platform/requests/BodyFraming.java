package vn.labourmarket.platform.requests;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What the header fields of an HTTP/1.1 request say of the body that follows them. */
public final class BodyFraming {
  private static final int DIGITS_OF_A_LONG = 19;

  private BodyFraming() {}

  public static boolean announcesBody(MultiMap headers) {
    return headers.contains(HttpHeaders.TRANSFER_ENCODING) || length(headers) > 0;
  }

  /** Bytes that are announced, 0 when none are, the largest number when there are more. */
  public static long length(MultiMap headers) {
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return 0;
    }
    return length.length() < DIGITS_OF_A_LONG ? Long.parseLong(length) : Long.MAX_VALUE;
  }
}
