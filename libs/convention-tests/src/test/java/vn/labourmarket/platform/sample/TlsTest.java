package vn.labourmarket.platform.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.RawConnection;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCertificate;

/** A service that was given a certificate, with the variables that operators set. */
@QuarkusTest
@TestProfile(TlsProfile.class)
@QuarkusTestResource(SuiteServers.class)
class TlsTest {
  /** A complete greeting of TLS 1.1: version 3.2 with one cipher of its time. */
  private static final byte[] TLS_1_1_HELLO =
      HexFormat.of()
          .parseHex("160301002f0100002b0302" + "5a".repeat(32) + "000004c014002f" + "0100");

  @Test
  void answersOverTls13AndAsksForTlsFromThenOn() throws IOException, GeneralSecurityException {
    SSLContext trusting = SSLContext.getInstance("TLS");
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(TestCertificate.ofLocalhost().store());
    trusting.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket =
        (SSLSocket) trusting.getSocketFactory().createSocket("localhost", TlsProfile.port())) {
      // When
      socket
          .getOutputStream()
          .write(
              "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      // Then
      assertEquals("TLSv1.3", socket.getSession().getProtocol());
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(answer.toLowerCase().contains("strict-transport-security: max-age="), answer);
    }
  }

  @Test
  void refusesTls11() throws IOException {
    try (Socket socket = new Socket("localhost", TlsProfile.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(TLS_1_1_HELLO);
      InputStream answer = socket.getInputStream();

      // Then an alert (21), fatal (2), of the protocol's version (70)
      byte[] alert = answer.readNBytes(7);
      assertEquals(21, alert[0]);
      assertEquals(2, alert[5]);
      assertEquals(70, alert[6]);
    }
  }

  @Test
  void sendsPlainHttpToTls() throws IOException {
    try (RawConnection connection = new RawConnection(plainPort())) {
      String answer =
          connection
              .send("GET /openapi HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .untilClosed();

      assertTrue(answer.startsWith("HTTP/1.1 30"), answer);
      assertTrue(answer.toLowerCase().contains("location: https://localhost"), answer);
      assertFalse(answer.contains("/api/v1"), answer);
    }
  }

  private static int plainPort() {
    return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
  }
}
