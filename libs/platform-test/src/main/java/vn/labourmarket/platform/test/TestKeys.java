package vn.labourmarket.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/** The key pair of this JVM's tests. */
public final class TestKeys {
  private static final KeyPair PAIR = generate();

  private TestKeys() {}

  static PrivateKey privateKey() {
    return PAIR.getPrivate();
  }

  static String publicKeyFile() {
    return write("PUBLIC KEY", PAIR.getPublic().getEncoded());
  }

  static String privateKeyFile() {
    return write("PRIVATE KEY", PAIR.getPrivate().getEncoded());
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(String kind, byte[] key) {
    try {
      Path file = Files.createTempFile("token", ".pem");
      file.toFile().deleteOnExit();
      String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
      Files.writeString(
          file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
