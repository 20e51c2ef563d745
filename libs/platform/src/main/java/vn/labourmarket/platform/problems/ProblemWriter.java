package vn.labourmarket.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import vn.labourmarket.platform.requests.RequestTrace;
import vn.labourmarket.platform.texts.Language;

/** Writes problems where no resource is there to do it. */
@ApplicationScoped
public class ProblemWriter {
  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  public Buffer body(HttpServerRequest request, Problem problem) {
    try {
      return Buffer.buffer(
          json.writeValueAsBytes(
              ProblemDocument.of(
                  problem, language(request), request.path(), RequestTrace.traceId(request))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public Language language(HttpServerRequest request) {
    return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  public void send(HttpServerRequest request, Problem problem) {
    HttpServerResponse response = request.response();
    if (response.headWritten()) {
      response.reset();
      return;
    }
    problem.headers().forEach(response::putHeader);
    response
        .setStatusCode(problem.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
        .putHeader("Content-Language", language(request).tag())
        .end(body(request, problem));
    request.resume();
  }
}
