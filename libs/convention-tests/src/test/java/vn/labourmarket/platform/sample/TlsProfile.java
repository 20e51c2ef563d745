package vn.labourmarket.platform.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import vn.labourmarket.platform.test.TestCertificate;

/** Starts the application with a certificate for localhost. */
public final class TlsProfile implements QuarkusTestProfile {
  private static final String PORT = "labourmarket.test.tls-port";

  @Override
  public Map<String, String> getConfigOverrides() {
    // Asked for more than once, and by class loaders that share nothing but properties.
    if (System.getProperty(PORT) == null) {
      System.setProperty(PORT, String.valueOf(freePort()));
    }
    TestCertificate certificate = TestCertificate.ofLocalhost();
    return Map.of(
        "TLS_CERTIFICATE", certificate.certificate().toString(),
        "TLS_KEY", certificate.key().toString(),
        "HTTP_INSECURE", "redirect",
        "quarkus.http.test-ssl-port", System.getProperty(PORT));
  }

  static int port() {
    return Integer.getInteger(PORT);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
