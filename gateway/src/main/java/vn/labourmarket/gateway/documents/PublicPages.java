package vn.labourmarket.gateway.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.ProblemWriter;

/**
 * Pages outside the API that need no key: {@code /problems}, to which the types of problems point,
 * and {@code /openapi}. Both also answer below {@code /api/v1}. What is nowhere is a problem, too.
 */
@ApplicationScoped
class PublicPages {
  private static final int BEFORE_RESOURCES = -90;

  private final ProblemPages problems;
  private final SuiteContract contract;
  private final ProblemWriter writer;
  private final ObjectMapper json;

  PublicPages(
      ProblemPages problems, SuiteContract contract, ProblemWriter writer, ObjectMapper json) {
    this.problems = problems;
    this.contract = contract;
    this.writer = writer;
    this.json = json;
  }

  void install(@Observes Router router) {
    for (String root : new String[] {"", "/api/v1"}) {
      router.get(root + "/problems").order(BEFORE_RESOURCES).handler(this::list);
      router.get(root + "/problems/:slug").order(BEFORE_RESOURCES).handler(this::page);
      router.get(root + "/openapi").order(BEFORE_RESOURCES).handler(this::openApi);
    }
    router.route().last().handler(this::nothing);
  }

  private void nothing(RoutingContext context) {
    writer.send(context.request(), PlatformProblem.NOT_FOUND.problem());
  }

  private void list(RoutingContext context) {
    if (!wantsPage(context)) {
      sendJson(context, problems.all().values().stream().map(this::members).toList());
      return;
    }
    StringBuilder rows = new StringBuilder("<ul>");
    problems
        .all()
        .forEach(
            (slug, page) ->
                rows.append(
                    "<li><a href=\"/problems/%s\"><code>%s</code></a> %d · %s · %s</li>"
                        .formatted(
                            slug, page.code(), page.status(), page.titleVi(), page.titleEn())));
    sendPage(context, "Các lỗi · Problems", rows.append("</ul>").toString());
  }

  private void page(RoutingContext context) {
    Optional<ProblemPage> found = problems.find(context.pathParam("slug"));
    if (found.isEmpty()) {
      context.next();
      return;
    }
    ProblemPage page = found.get();
    if (!wantsPage(context)) {
      sendJson(context, members(page));
      return;
    }
    sendPage(
        context,
        page.code(),
        """
        <p><strong>HTTP %d</strong></p>
        <p lang="vi">%s</p>
        <p lang="en">%s</p>
        <p><a href="/problems">Tất cả các lỗi · All problems</a></p>
        """
            .formatted(page.status(), page.titleVi(), page.titleEn()));
  }

  private void openApi(RoutingContext context) {
    contract
        .document()
        .onSuccess(body -> answer(context, "application/json").end(body))
        .onFailure(context::fail);
  }

  private Map<String, Object> members(ProblemPage page) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", page.code());
    members.put("status", page.status());
    members.put("titleVi", page.titleVi());
    members.put("titleEn", page.titleEn());
    return members;
  }

  /** People's browsers name HTML first; programs don't name it at all. */
  private static boolean wantsPage(RoutingContext context) {
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  private void sendJson(RoutingContext context, Object body) {
    try {
      answer(context, "application/json").end(json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      context.fail(e);
    }
  }

  private static void sendPage(RoutingContext context, String title, String body) {
    answer(context, "text/html;charset=UTF-8")
        .putHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'")
        .end(
            """
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><title>%1$s</title>
            <meta name="viewport" content="width=device-width">
            <style>body{font:1rem/1.6 system-ui;max-width:46rem;margin:2rem auto;padding:0 1rem}</style>
            </head><body><h1>%1$s</h1>%2$s</body></html>
            """
                .formatted(title, body));
  }

  private static HttpServerResponse answer(RoutingContext context, String type) {
    return context.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
  }
}
