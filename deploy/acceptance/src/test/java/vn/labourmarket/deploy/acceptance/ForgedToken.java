package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens of an administrator as an attacker would like to have them. Those signed with the suite's
 * own key show that nothing but the claim in question is why they are refused.
 */
final class ForgedToken {
  private final ObjectNode header = Reply.JSON.createObjectNode().put("typ", "JWT");
  private final ObjectNode claims = Reply.JSON.createObjectNode();

  private ForgedToken() {}

  static ForgedToken forAudience(String audience) {
    ForgedToken token = new ForgedToken();
    Instant now = Instant.now();
    token.claims.put("iss", "labour-market-gateway").put("aud", audience);
    token.claims.put("sub", UUID.randomUUID().toString()).put("upn", "forged");
    token.claims.putPOJO("groups", List.of("ADMINISTRATOR"));
    token.claims.put("everywhere", true).putPOJO("areas", List.of());
    token.claims.put("iat", now.getEpochSecond()).put("exp", now.plusSeconds(60).getEpochSecond());
    token.claims.put("jti", UUID.randomUUID().toString());
    return token;
  }

  ForgedToken claim(String name, String value) {
    claims.put(name, value);
    return this;
  }

  ForgedToken header(String name, String value) {
    header.put(name, value);
    return this;
  }

  ForgedToken role(String role) {
    claims.putPOJO("groups", List.of(role));
    return this;
  }

  ForgedToken endedAt(Instant end) {
    claims.put("iat", end.minusSeconds(60).getEpochSecond()).put("exp", end.getEpochSecond());
    return this;
  }

  String unsigned(String algorithm) {
    return content(algorithm) + ".";
  }

  /** HMAC with the public key, in case the verifier lets the token choose how it is verified. */
  String withPublicKeyAsSecret(Path keys) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(Files.readAllBytes(keys.resolve("token-public.pem")), "HmacSHA256"));
      String content = content("HS256");
      return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signed as the gateway would. */
  String signed(Path keys) {
    try {
      return signed(read(keys.resolve("token-private.pem")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String signed(PrivateKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      String content = content("RS256");
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey read(Path pem) throws IOException, GeneralSecurityException {
    String text = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
    byte[] encoded = Base64.getMimeDecoder().decode(text);
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private String content(String algorithm) {
    header.put("alg", algorithm);
    return encode(header.toString().getBytes(StandardCharsets.UTF_8))
        + "."
        + encode(claims.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
