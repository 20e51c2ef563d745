package vn.labourmarket.platform.problems;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.labourmarket.platform.requests.RequestTrace;
import vn.labourmarket.platform.texts.Language;

/**
 * Renders every failure. The classes named here are those for which the framework has a mapper of
 * its own that would otherwise win, with an empty body.
 */
class ProblemMappers {
  private final Instance<RefusalListener> listeners;

  ProblemMappers(@Any Instance<RefusalListener> listeners) {
    this.listeners = listeners;
  }

  @ServerExceptionMapper({
    Throwable.class,
    WebApplicationException.class,
    MismatchedInputException.class,
    ConstraintViolationException.class,
    AuthenticationFailedException.class,
    UnauthorizedException.class,
    ForbiddenException.class
  })
  public Response render(Throwable failure, HttpHeaders headers, HttpServerRequest request) {
    Problem problem = FailureTranslator.translate(failure);
    if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    if (problem.isRefusal()) {
      listeners.forEach(it -> it.refused(problem, request));
    }
    String traceId = RequestTrace.traceId(request);
    if (problem.type().status() == 500) {
      Log.errorf(failure, "request failed: traceId=%s path=%s", traceId, request.path());
    } else {
      Log.debugf(failure, "request refused: code=%s traceId=%s", problem.type().name(), traceId);
    }
    Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(MediaType.valueOf(ProblemDocument.MEDIA_TYPE))
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .entity(ProblemDocument.of(problem, language, request.path(), traceId));
    problem.headers().forEach(answer::header);
    return answer.build();
  }
}
