package vn.labourmarket.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How callers are recognised. */
@ConfigMapping(prefix = "labourmarket.access")
public interface AccessConfig {
  /** PEM file with the RSA key (PKCS #8) that signs internal tokens. Whoever reads it is anyone. */
  Path privateKey();

  /** The API key of the client “bootstrap”, an administrator; it is made sure of at every start. */
  Optional<String> bootstrapKey();

  /** Lifetime of internal tokens. Shorter costs signatures, longer keeps old rights alive. */
  @WithDefault("5M")
  Duration internalLifetime();

  /** Longest lifetime of tokens from POST /tokens; they end with their key. */
  @WithDefault("10M")
  Duration tokenLifetime();

  /**
   * How long a key's owner is remembered: what another replica revokes or changes takes effect
   * after this, for the key and its tokens.
   */
  @WithDefault("10S")
  Duration remember();

  /** How long a remembered key still opens while the database is away. */
  @WithDefault("5M")
  Duration rememberInOutage();

  /** Most keys remembered at once, known and unknown. */
  @WithDefault("20000")
  int mostRemembered();
}
