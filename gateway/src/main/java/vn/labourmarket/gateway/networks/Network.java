package vn.labourmarket.gateway.networks;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** A block of IPv4 or IPv6 addresses. */
public final class Network {
  private final IpSubnetFilterRule rule;

  private Network(IpSubnetFilterRule rule) {
    this.rule = rule;
  }

  /**
   * Reads a block.
   *
   * @param text an address, or an address and the length of its prefix: {@code 203.0.113.0/24}
   * @return empty when it is neither, and when bits beyond the prefix are set: {@code 10.1.2.3/8}
   *     may have meant the one address or all sixteen million
   */
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    Optional<InetAddress> address = address(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = address.get().getAddress();
    int most = bytes.length * Byte.SIZE;
    int length = slash < 0 ? most : prefixLength(text.substring(slash + 1));
    if (length < 0 || length > most || hasBitsBeyond(bytes, length)) {
      return Optional.empty();
    }
    return Optional.of(
        new Network(new IpSubnetFilterRule(address.get(), length, IpFilterRuleType.ACCEPT)));
  }

  /** Reads an address as written in digits; a name is never looked up. */
  static Optional<InetAddress> address(String text) {
    byte[] bytes =
        text.indexOf('%') < 0 && text.indexOf('[') < 0
            ? NetUtil.createByteArrayFromIpAddressString(text)
            : null;
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public boolean contains(InetAddress address) {
    return rule.matches(new InetSocketAddress(address, 0));
  }

  private static int prefixLength(String digits) {
    boolean plausible =
        !digits.isEmpty()
            && digits.length() <= 3
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plausible ? Integer.parseInt(digits) : -1;
  }

  private static boolean hasBitsBeyond(byte[] address, int length) {
    byte[] masked = address.clone();
    int whole = length / Byte.SIZE;
    if (whole < masked.length) {
      masked[whole] &= (byte) (0xff00 >> length % Byte.SIZE);
      Arrays.fill(masked, whole + 1, masked.length, (byte) 0);
    }
    return !Arrays.equals(address, masked);
  }
}
