package vn.labourmarket.platform.access;

import io.netty.util.NetUtil;
import io.quarkus.arc.DefaultBean;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Optional;
import vn.labourmarket.platform.requests.RemoteAddress;

/**
 * The address that the gateway named. Only a request with a token of the gateway's comes from
 * there: whoever else reaches a service may name any address, and is known by the connection's.
 */
@DefaultBean
@ApplicationScoped
class AddressBehindGateway implements RemoteAddress {
  private final Access access;

  AddressBehindGateway(Access access) {
    this.access = access;
  }

  @Override
  public Optional<InetAddress> of(HttpServerRequest request) {
    String named = access.known().isPresent() ? request.getHeader(FORWARDED) : null;
    String text = named == null ? request.remoteAddress().hostAddress() : named;
    // Netty reads addresses only; the JDK would ask a name server for anything else.
    return Optional.ofNullable(text).map(NetUtil::createInetAddressFromIpAddressString);
  }
}
