package vn.labourmarket.gateway.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.networks.NetworkConfig.ForwardingHeader;

class CallerAddressTest {
  private static final InetAddress PROXY = address("10.0.0.1");
  private static final InetAddress STRANGER = address("198.51.100.1");

  @Test
  void believesNobodyUnlessConfigured() {
    CallerAddress addresses = new CallerAddress(config(null, ForwardingHeader.X_FORWARDED_FOR));

    assertEquals(Optional.of(PROXY), addresses.behind(PROXY, List.of("203.0.113.9")));
  }

  @Test
  void believesNoStranger() {
    assertEquals(
        Optional.of(STRANGER),
        behindProxy(ForwardingHeader.X_FORWARDED_FOR).behind(STRANGER, List.of("203.0.113.9")));
  }

  @Test
  void readsTheListFromItsEnd() {
    CallerAddress addresses = behindProxy(ForwardingHeader.X_FORWARDED_FOR);

    assertEquals(
        Optional.of(address("203.0.113.9")),
        addresses.behind(PROXY, List.of("192.0.2.1, 203.0.113.9", "10.0.0.2, 2001:db8:1::5")));
    assertEquals(Optional.of(PROXY), addresses.behind(PROXY, List.of()));
    assertEquals(
        Optional.of(address("10.0.0.3")), addresses.behind(PROXY, List.of("10.0.0.3,10.0.0.2")));
    assertEquals(Optional.empty(), addresses.behind(PROXY, List.of("203.0.113.9,")));
  }

  @Test
  void readsTheStandardHeader() {
    CallerAddress addresses = behindProxy(ForwardingHeader.FORWARDED);

    for (String element :
        List.of(
            "for=203.0.113.9",
            "For=\"203.0.113.9:4711\";proto=https;by=10.0.0.2",
            "proto=https; for=203.0.113.9",
            "for=192.0.2.1, for=203.0.113.9;host=x, for=\"[2001:db8:1::5]:443\"")) {
      assertEquals(
          Optional.of(address("203.0.113.9")), addresses.behind(PROXY, List.of(element)), element);
    }
    assertEquals(
        Optional.of(address("2001:db9::1")),
        addresses.behind(PROXY, List.of("for=\"[2001:db9::1]\"")));
    for (String element : List.of("for=unknown", "for=_hidden", "proto=https", "for=\"[", "")) {
      assertEquals(Optional.empty(), addresses.behind(PROXY, List.of(element)), element);
    }
  }

  @Test
  void refusesProxiesThatAreNoNetworks() {
    NetworkConfig wrong = config(Set.of("proxy.example.org"), ForwardingHeader.FORWARDED);

    assertThrows(IllegalStateException.class, () -> new CallerAddress(wrong));
  }

  private static CallerAddress behindProxy(ForwardingHeader header) {
    return new CallerAddress(config(Set.of("10.0.0.0/24", "2001:db8:1::/48"), header));
  }

  private static NetworkConfig config(Set<String> proxies, ForwardingHeader header) {
    return new NetworkConfig() {
      @Override
      public Optional<Set<String>> trustedProxies() {
        return Optional.ofNullable(proxies);
      }

      @Override
      public ForwardingHeader header() {
        return header;
      }
    };
  }

  private static InetAddress address(String text) {
    return Network.address(text).orElseThrow();
  }
}
