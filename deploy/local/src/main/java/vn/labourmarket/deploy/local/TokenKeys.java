package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key pair by which the gateway signs callers' tokens and the services check them. */
record TokenKeys(Path publicKey, Path privateKey) {

  /** Made once; replaced only when half of the pair is missing. */
  static TokenKeys in(Path directory) throws IOException {
    TokenKeys keys =
        new TokenKeys(
            directory.resolve("token-public.pem"), directory.resolve("token-private.pem"));
    if (!Files.exists(keys.publicKey) || !Files.exists(keys.privateKey)) {
      KeyPair pair = generate();
      SecretFile.write(keys.privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
      SecretFile.write(keys.publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }
    return keys;
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), kind);
  }
}
