package vn.labourmarket.gateway.routing;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.labourmarket.gateway.access.AccessProblem;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** Refuses what no honest client sends, before anybody is asked who sent it. */
final class RequestScreening {
  /** Names under which people put keys into addresses, where logs and proxies keep them. */
  private static final Pattern KEY_NAME =
      Pattern.compile(
          "x-api-key|api[-_]?key|((access|id)[-_]?)?token|bearer|jwt|authorization|key",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_PARAMETERS = Pattern.compile("[&;]");

  /** Ways to write a path that the gateway and a service could read differently. */
  private static final Pattern AMBIGUOUS_PATH =
      Pattern.compile("//|/\\.|\\\\|%2e|%2f|%5c|%00|;", Pattern.CASE_INSENSITIVE);

  private RequestScreening() {}

  static Optional<Problem> refusal(HttpServerRequest request) {
    if (request.query() != null && showsKey(request.query())) {
      return Optional.of(AccessProblem.KEY_IN_URL.problem());
    }
    if (AMBIGUOUS_PATH.matcher(request.path()).find()) {
      return Optional.of(
          PlatformProblem.MALFORMED_REQUEST.because(
              "Đường dẫn không hợp lệ.", "The path is not acceptable."));
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return Optional.of(
          PlatformProblem.MALFORMED_REQUEST.because(
              "Không gửi đồng thời Content-Length và Transfer-Encoding.",
              "Content-Length and Transfer-Encoding exclude each other."));
    }
    String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("chunked")) {
      return Optional.of(
          PlatformProblem.MALFORMED_REQUEST.because(
              "Transfer-Encoding chỉ có thể là chunked.",
              "The only transfer coding taken is chunked."));
    }
    return Optional.empty();
  }

  /** Names may be written in percent, so that {@code %61pi_key} is one too. */
  private static boolean showsKey(String query) {
    return BETWEEN_PARAMETERS
        .splitAsStream(query)
        .anyMatch(it -> KEY_NAME.matcher(name(it)).matches());
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    try {
      return QueryStringDecoder.decodeComponent(name).strip();
    } catch (IllegalArgumentException malformed) {
      return name;
    }
  }
}
