package vn.labourmarket.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** A key of this JVM's tests with a certificate that it signed itself, made with the JDK's tool. */
public final class TestCertificate {
  private static final String PASSWORD = "of-a-test";
  private static final String ALIAS = "server";

  private final String name;
  private final String host;

  private TestCertificate(String name, String host) {
    this.name = name;
    this.host = host;
  }

  /** For {@code localhost} and 127.0.0.1. */
  public static TestCertificate ofLocalhost() {
    return new TestCertificate("localhost", "dns:localhost,ip:127.0.0.1");
  }

  /** For another host than the tests run on. */
  public static TestCertificate of(String host) {
    return new TestCertificate(host, "dns:" + host);
  }

  /** A PEM file. */
  public Path certificate() {
    return written("CERTIFICATE", store -> store.getCertificate(ALIAS).getEncoded());
  }

  /** A PEM file. */
  public Path key() {
    return written(
        "PRIVATE KEY", store -> store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
  }

  public KeyStore store() {
    Path file = TestDirectory.file(name + ".p12");
    try {
      synchronized (TestCertificate.class) {
        if (!Files.exists(file)) {
          make(file);
        }
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream content = Files.newInputStream(file)) {
        store.load(content, PASSWORD.toCharArray());
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path written(String kind, Encoded content) {
    Path file = TestDirectory.file(name + "-" + kind.replace(' ', '-') + ".pem");
    try {
      return PemFile.write(file, kind, content.in(store()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void make(Path store) throws IOException {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=" + host,
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

  /** What is taken out of a key store. */
  private interface Encoded {
    byte[] in(KeyStore store) throws GeneralSecurityException;
  }
}
