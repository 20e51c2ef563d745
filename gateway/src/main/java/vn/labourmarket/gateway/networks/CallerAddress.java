package vn.labourmarket.gateway.networks;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.networks.NetworkConfig.ForwardingHeader;
import vn.labourmarket.platform.requests.RemoteAddress;

/**
 * Finds the address from which a request was sent. It is the connection's own, unless a trusted
 * proxy holds the other end.
 *
 * <p>Proxies append what they saw, so the list is read from its end: the first address that is no
 * trusted proxy is the caller's, and whatever stands before it is the caller's own invention.
 */
@ApplicationScoped
public class CallerAddress implements RemoteAddress {
  private final List<Network> trusted;
  private final ForwardingHeader header;

  CallerAddress(NetworkConfig config) {
    this.trusted =
        config.trustedProxies().orElse(Set.of()).stream()
            .map(
                text ->
                    Network.parse(text)
                        .orElseThrow(
                            () ->
                                new IllegalStateException(
                                    "labourmarket.networks.trusted-proxies: no network: " + text)))
            .toList();
    this.header = config.header();
  }

  /** Settings that can't be read end the start, not the first request that needs them. */
  void start(@Observes StartupEvent start) {
    Log.debugf("trusted proxies: blocks=%d header=%s", trusted.size(), header);
  }

  /** Empty when a trusted proxy tells something that can't be read. */
  @Override
  public Optional<InetAddress> of(HttpServerRequest request) {
    return Network.address(request.remoteAddress().hostAddress())
        .flatMap(peer -> behind(peer, request.headers().getAll(header.headerName())));
  }

  Optional<InetAddress> behind(InetAddress peer, List<String> headerLines) {
    if (!isTrusted(peer)) {
      return Optional.of(peer);
    }
    List<@Nullable String> told = told(headerLines);
    InetAddress last = peer;
    for (int i = told.size() - 1; i >= 0; i--) {
      String text = told.get(i);
      Optional<InetAddress> next = text == null ? Optional.empty() : Network.address(text);
      if (next.isEmpty() || !isTrusted(next.get())) {
        return next;
      }
      last = next.get();
    }
    return Optional.of(last);
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(it -> it.contains(address));
  }

  private List<@Nullable String> told(List<String> headerLines) {
    List<@Nullable String> addresses = new ArrayList<>();
    boolean standard = header == ForwardingHeader.FORWARDED;
    for (String line : headerLines) {
      for (String element : line.split(",", -1)) {
        String node = standard ? nodeFor(element) : element.strip();
        addresses.add(node == null ? null : withoutPort(node));
      }
    }
    return addresses;
  }

  /** The {@code for} of one element of RFC 7239, null when it has none. */
  private static @Nullable String nodeFor(String element) {
    for (String pair : element.split(";", -1)) {
      String text = pair.strip();
      if (text.toLowerCase(Locale.ROOT).startsWith("for=")) {
        String node = text.substring("for=".length());
        boolean quoted = node.length() > 1 && node.startsWith("\"") && node.endsWith("\"");
        return quoted ? node.substring(1, node.length() - 1) : node;
      }
    }
    return null;
  }

  /** {@code 192.0.2.1:80}, {@code [2001:db8::1]:80} and {@code [2001:db8::1]} name a node too. */
  private static String withoutPort(String node) {
    if (node.startsWith("[")) {
      int end = node.indexOf(']');
      return end < 0 ? node : node.substring(1, end);
    }
    int colon = node.indexOf(':');
    return colon > 0 && colon == node.lastIndexOf(':') ? node.substring(0, colon) : node;
  }
}
