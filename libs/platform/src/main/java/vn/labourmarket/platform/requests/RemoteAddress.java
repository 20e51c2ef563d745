package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Optional;

/** Tells from which address a request was sent. */
public interface RemoteAddress {
  /** Empty when it can't be told. */
  Optional<InetAddress> of(HttpServerRequest request);
}
