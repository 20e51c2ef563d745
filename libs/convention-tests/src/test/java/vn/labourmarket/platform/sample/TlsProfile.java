package vn.labourmarket.platform.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** Makes a certificate for localhost with the JDK's own tool and starts the application with it. */
public final class TlsProfile implements QuarkusTestProfile {
  private static final String PASSWORD = "of-a-test";
  private static final String STORE = "labourmarket.test.key-store";
  private static final String PORT = "labourmarket.test.tls-port";

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      // Asked for more than once, and by class loaders that share nothing but properties.
      if (System.getProperty(STORE) == null) {
        Path made = Files.createTempDirectory("labourmarket-tls").resolve("store.p12");
        makeKey(made);
        System.setProperty(PORT, String.valueOf(freePort()));
        System.setProperty(STORE, made.toString());
      }
      Path directory =
          Objects.requireNonNull(Path.of(System.getProperty(STORE)).getParent(), STORE);
      KeyStore keys = certificate();
      Path certificate = pem(directory, "CERTIFICATE", keys.getCertificate("server").getEncoded());
      Path key =
          pem(directory, "PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
      return Map.of(
          "TLS_CERTIFICATE", certificate.toString(),
          "TLS_KEY", key.toString(),
          "HTTP_INSECURE", "redirect",
          "quarkus.http.test-ssl-port", System.getProperty(PORT));
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static int port() {
    return Integer.getInteger(PORT);
  }

  static KeyStore certificate() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(Path.of(System.getProperty(STORE)))) {
      store.load(content, PASSWORD.toCharArray());
    }
    return store;
  }

  private static Path pem(Path directory, String kind, byte[] content) throws IOException {
    String text =
        "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
            .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
    return Files.writeString(directory.resolve(kind.replace(' ', '-') + ".pem"), text);
  }

  private static void makeKey(Path store) throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process tool =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes());
    if (tool.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
