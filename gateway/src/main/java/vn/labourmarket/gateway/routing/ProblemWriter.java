package vn.labourmarket.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.audit.Refusals;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemDocument;
import vn.labourmarket.platform.requests.RequestTrace;
import vn.labourmarket.platform.texts.Language;

/** Writes problems where no resource is there to do it. */
@ApplicationScoped
class ProblemWriter {
  private final ObjectMapper json;
  private final Refusals refusals;

  ProblemWriter(ObjectMapper json, Refusals refusals) {
    this.json = json;
    this.refusals = refusals;
  }

  /** Sends a refusal and notes it in the audit trail. */
  void refuse(
      HttpServerRequest request, Problem problem, @Nullable Route route, @Nullable Caller caller) {
    refusals.note(problem, request, Optional.ofNullable(route), Optional.ofNullable(caller));
    send(request, problem);
  }

  Buffer body(HttpServerRequest request, Problem problem) {
    try {
      return Buffer.buffer(
          json.writeValueAsBytes(
              ProblemDocument.of(
                  problem, language(request), request.path(), RequestTrace.traceId(request))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Language language(HttpServerRequest request) {
    return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  void send(HttpServerRequest request, Problem problem) {
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
