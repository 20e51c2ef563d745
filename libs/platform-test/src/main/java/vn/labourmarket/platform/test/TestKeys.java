package vn.labourmarket.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair of this JVM's tests. */
final class TestKeys {
  private TestKeys() {}

  static PrivateKey privateKey() {
    try {
      String pem = Files.readString(directory().resolve("private.pem"));
      byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String publicKeyFile() {
    return directory().resolve("public.pem").toString();
  }

  static String privateKeyFile() {
    return directory().resolve("private.pem").toString();
  }

  private static synchronized Path directory() {
    Path directory = TestDirectory.get();
    if (!Files.exists(directory.resolve("private.pem"))) {
      create(directory);
    }
    return directory;
  }

  private static void create(Path directory) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      write(directory.resolve("public.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
      write(directory.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, String kind, byte[] key) throws IOException {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind));
    file.toFile().deleteOnExit();
  }
}
