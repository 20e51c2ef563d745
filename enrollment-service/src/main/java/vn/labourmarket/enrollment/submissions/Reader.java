package vn.labourmarket.enrollment.submissions;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.labourmarket.platform.texts.Language;

/** Whoever reads the answer: findings are told in their language. */
@ApplicationScoped
public class Reader {
  private final HttpServerRequest request;

  Reader(HttpServerRequest request) {
    this.request = request;
  }

  public List<ShownFinding> told(List<Finding> findings) {
    Language language = Language.of(request.getHeader("Accept-Language"));
    return findings.stream().map(it -> it.in(language)).toList();
  }
}
