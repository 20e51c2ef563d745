package vn.labourmarket.gateway.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "10.0.0.0/8, 10.255.0.1, true",
    "128.0.0.0/1, 200.1.2.3, true",
    "128.0.0.0/1, 100.1.2.3, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "2001:db8::8000/113, 2001:db8::ffff, true",
    "2001:db8::8000/113, 2001:db8::7fff, false",
    "::/0, 2001:db8::1, true",
    "::/0, 203.0.113.7, false",
    "::1, ::1, true",
    "10.0.0.0/8, ::ffff:10.1.2.3, true"
  })
  void knowsWhichAddressesAreInABlock(String block, String address, boolean inside) {
    Network network = Network.parse(block).orElseThrow();

    assertEquals(inside, network.contains(Network.address(address).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "/8",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/8/8",
        "10.1.2.3/8",
        "10.0.0/8",
        "10",
        "010.0.0.0.1",
        "256.0.0.0/8",
        "localhost",
        "example.org/24",
        "2001:db8::/129",
        "2001:db8::1/32",
        "fe80::1%eth0",
        "[::1]",
        "10.0.0.0/٨",
        " 10.0.0.0/8"
      })
  void readsNothingElseAsABlock(String text) {
    assertEquals(Optional.empty(), Network.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "unknown", "_hidden", "", "10.0.0.1:80", "[::1]"})
  void looksNoNameUp(String text) {
    assertTrue(Network.address(text).isEmpty());
  }
}
