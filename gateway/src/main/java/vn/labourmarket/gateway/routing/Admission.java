package vn.labourmarket.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.access.CallerRecognition;
import vn.labourmarket.gateway.access.Credential;
import vn.labourmarket.gateway.limits.Limits;
import vn.labourmarket.platform.access.AccessRules;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.audit.Refusals;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.requests.RemoteAddress;

/**
 * Decides who comes in: who calls, whether the caller asks too much, and whether one of its roles
 * has the permission. The service decides once more, from the token it is given.
 */
@ApplicationScoped
class Admission {
  private static final int API_LENGTH = "/api/v1".length();

  private final CallerRecognition recognition;
  private final Limits limits;
  private final AccessRules rules;
  private final Refusals refusals;
  private final RemoteAddress addresses;

  Admission(
      CallerRecognition recognition,
      Limits limits,
      AccessRules rules,
      Refusals refusals,
      RemoteAddress addresses) {
    this.recognition = recognition;
    this.limits = limits;
    this.rules = rules;
    this.refusals = refusals;
    this.addresses = addresses;
  }

  /** The operations at the request's path; empty for what is no part of the API. */
  Map<String, Route> operations(HttpServerRequest request) {
    return rules.at(request.path().substring(API_LENGTH));
  }

  /**
   * Admits a request.
   *
   * @return who calls; fails with the problem to answer
   */
  Future<Credential> admit(RoutingContext context, Map<String, Route> operations) {
    HttpServerRequest request = context.request();
    Route route = operations.get(method(request));
    return recognition
        .recognise(context)
        .recover(failure -> Future.failedFuture(stranger(request, route, failure)))
        .map(
            found -> {
              Credential credential =
                  found.orElseThrow(
                      () -> stranger(request, route, PlatformProblem.unauthenticated()));
              require(request, route, credential.caller());
              return credential;
            });
  }

  /** A caller with nothing valid costs its address; one too many is not even told so. */
  private Problem stranger(HttpServerRequest request, @Nullable Route route, Throwable failure) {
    if (!(failure instanceof Problem problem)) {
      return PlatformProblem.UNAVAILABLE.problem().withHeader("Retry-After", "2");
    }
    if (!problem.isRefusal()) {
      return problem;
    }
    refusals.note(problem, request, Optional.ofNullable(route), Optional.empty());
    Limits.Verdict verdict = limits.stranger(addresses.of(request));
    verdict.headers().forEach(request.response()::putHeader);
    return verdict.refusal().orElse(problem);
  }

  private void require(HttpServerRequest request, @Nullable Route route, Caller caller) {
    Limits.Verdict verdict = limits.client(caller.clientId(), addresses.of(request));
    verdict.headers().forEach(request.response()::putHeader);
    if (verdict.refusal().isPresent()) {
      throw verdict.refusal().get();
    }
    // A method that is not there goes on: who owns the path knows which ones are.
    if (route != null && !route.permission().isGrantedTo(caller)) {
      Problem refusal = PlatformProblem.withoutPermission();
      refusals.note(refusal, request, Optional.of(route), Optional.of(caller));
      throw refusal;
    }
  }

  private static String method(HttpServerRequest request) {
    HttpMethod method = request.method();
    return HttpMethod.HEAD.equals(method) ? HttpMethod.GET.name() : method.name();
  }
}
