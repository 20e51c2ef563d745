package vn.labourmarket.platform.requests;

import io.netty.util.NetUtil;
import io.quarkus.arc.DefaultBean;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Optional;

/**
 * The address that the gateway named. Who reaches a service directly may name any; it is a hint.
 */
@DefaultBean
@ApplicationScoped
class AddressBehindGateway implements RemoteAddress {

  @Override
  public Optional<InetAddress> of(HttpServerRequest request) {
    String named = request.getHeader("X-Forwarded-For");
    String text = named == null ? request.remoteAddress().hostAddress() : named.strip();
    // Netty reads addresses only; the JDK would ask a name server for anything else.
    return Optional.ofNullable(text).map(NetUtil::createInetAddressFromIpAddressString);
  }
}
