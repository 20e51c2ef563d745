package vn.labourmarket.platform.problems;

import io.vertx.core.http.HttpServerRequest;

/** Is told of every call that is refused for who made it. */
public interface RefusalListener {
  void refused(Problem problem, HttpServerRequest request);
}
