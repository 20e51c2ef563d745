package vn.labourmarket.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.InternalTokens;

/** Signs tokens with the one private key of the suite. */
@ApplicationScoped
public class ServiceTokens {
  private final InternalTokens internal;
  private final InternalTokens own;

  ServiceTokens(AccessConfig config) {
    PrivateKey key = read(config.privateKey());
    this.internal = new InternalTokens(key, config.internalLifetime());
    this.own = new InternalTokens(key, config.tokenLifetime());
  }

  /** The token with which a caller is vouched for at a service, made anew only when it gets old. */
  public String vouch(Credential credential, String audience) {
    return credential.tokenFor(audience, internal);
  }

  /** The same for one of the gateway's own requests, made anew each time. */
  public String vouch(Caller caller, String audience) {
    return internal.mint(caller, audience);
  }

  /** Tokens that the gateway itself accepts. */
  InternalTokens own() {
    return own;
  }

  private static PrivateKey read(Path file) {
    try {
      String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
      byte[] encoded = Base64.getMimeDecoder().decode(pem);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (IOException e) {
      throw new UncheckedIOException("TOKEN_PRIVATE_KEY can't be read: " + file, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("TOKEN_PRIVATE_KEY is no RSA key in PKCS #8: " + file, e);
    }
  }
}
