package vn.labourmarket.gateway.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import vn.labourmarket.gateway.networks.Network;

/**
 * From where a key may be used: from the networks of its client and from its own, when it has any.
 */
record AllowedNetworks(List<Network> ofClient, List<Network> ofKey) {
  static final AllowedNetworks ALL = new AllowedNetworks(List.of(), List.of());

  static AllowedNetworks of(List<String> ofClient, List<String> ofKey) {
    return ofClient.isEmpty() && ofKey.isEmpty()
        ? ALL
        : new AllowedNetworks(read(ofClient), read(ofKey));
  }

  private static List<Network> read(List<String> texts) {
    return texts.stream().map(it -> Network.parse(it).orElseThrow()).toList();
  }

  boolean isEverywhere() {
    return ofClient.isEmpty() && ofKey.isEmpty();
  }

  /** An address that could not be found out is in no network. */
  boolean allow(Optional<InetAddress> address) {
    return contain(ofClient, address) && contain(ofKey, address);
  }

  private static boolean contain(List<Network> networks, Optional<InetAddress> address) {
    return networks.isEmpty()
        || address.filter(it -> networks.stream().anyMatch(net -> net.contains(it))).isPresent();
  }
}
