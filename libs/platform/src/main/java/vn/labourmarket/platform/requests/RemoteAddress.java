package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Optional;

/** Tells from which address a request was sent. */
public interface RemoteAddress {
  /** The header in which the gateway tells a service. */
  String FORWARDED = "X-Forwarded-For";

  /** What it tells when it can't say. */
  String UNKNOWN = "unknown";

  /** Empty when it can't be told. */
  Optional<InetAddress> of(HttpServerRequest request);
}
