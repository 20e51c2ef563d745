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
  private static final String PUBLIC = "public.pem";
  private static final String PRIVATE = "private.pem";

  private TestKeys() {}

  static PrivateKey privateKey() {
    try {
      String pem = Files.readString(existing(PRIVATE));
      byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String publicKeyFile() {
    return existing(PUBLIC).toString();
  }

  static String privateKeyFile() {
    return existing(PRIVATE).toString();
  }

  private static synchronized Path existing(String name) {
    Path file = TestDirectory.file(name);
    if (!Files.exists(file)) {
      create();
    }
    return file;
  }

  private static void create() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      PemFile.write(TestDirectory.file(PUBLIC), "PUBLIC KEY", pair.getPublic().getEncoded());
      PemFile.write(TestDirectory.file(PRIVATE), "PRIVATE KEY", pair.getPrivate().getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
