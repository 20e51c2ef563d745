package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids by which a request is found again: what the caller sent, or new ones. */
public final class RequestTrace {
  public static final String REQUEST_ID = "X-Request-Id";
  public static final String TRACE_PARENT = "traceparent";

  /** Anything else could forge log lines or headers. */
  private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private static final Pattern W3C = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  private RequestTrace() {}

  /** The trace id of a W3C {@code traceparent}, else the request id, else a new id. */
  public static String traceId(HttpServerRequest request) {
    String parent = request.getHeader(TRACE_PARENT);
    if (parent != null) {
      Matcher matcher = W3C.matcher(parent);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return requestId(request);
  }

  /** The request id, made up and remembered on the request when the caller sent none. */
  public static String requestId(HttpServerRequest request) {
    String sent = request.getHeader(REQUEST_ID);
    if (sent != null && SAFE_ID.matcher(sent).matches()) {
      return sent;
    }
    String made = UUID.randomUUID().toString();
    request.headers().set(REQUEST_ID, made);
    return made;
  }
}
