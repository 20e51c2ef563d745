package vn.labourmarket.gateway.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The identity providers whose access tokens are accepted; none without configuration. */
@ConfigMapping(prefix = "labourmarket.oidc")
public interface OidcConfig {
  /** By a name of the operator's choice, which appears in the log only. */
  @WithParentName
  Map<String, Provider> providers();

  /** One provider. */
  interface Provider {
    /** Exactly what stands in {@code iss} of its tokens; two providers may not share it. */
    String issuer();

    /**
     * Where its public keys are. Without it they are found through {@code
     * <issuer>/.well-known/openid-configuration}.
     */
    Optional<URI> jwksUrl();

    /** A token is accepted when one of these stands in its {@code aud}. */
    Set<String> audiences();

    /** Signature algorithms that are accepted, of those with a public key. */
    @WithDefault("RS256,PS256,ES256")
    Set<String> algorithms();

    /** Tolerated difference between the provider's clock and this machine's. */
    @WithDefault("30S")
    Duration leeway();

    /** A token that is valid for longer is refused, since nobody could take it back. */
    @WithDefault("24H")
    Duration longestLifetime();

    /** Age at which the keys are fetched again, so that a key withdrawn there ends here. */
    @WithDefault("10M")
    Duration keysLifetime();

    /** How long known keys serve while the provider does not answer. */
    @WithDefault("24H")
    Duration keysInOutage();

    /**
     * Shortest time between two attempts to fetch keys, whatever the tokens that arrive: a token
     * with a new key is refused for up to this long, and a flood of invented keys costs one fetch.
     */
    @WithDefault("10S")
    Duration fetchPace();

    /** Longest wait for the provider. */
    @WithDefault("3S")
    Duration patience();

    /** PEM file with the certificates to trust for HTTPS instead of those of the JVM. */
    Optional<Path> trustedCertificates();

    /** Where the facts about a user stand in the token. */
    Claims claims();

    /**
     * The provider's roles and what they are here: {@code so-lao-dong=LABOUR_AUTHORITY}, several
     * between commas. A role of the suite's own name counts without an entry, except ADMINISTRATOR.
     */
    Optional<List<RoleMapping>> roles();
  }

  /**
   * Names of claims. A name that is no claim is read as a path through objects, such as {@code
   * realm_access/roles}.
   */
  interface Claims {
    /** Shown in histories; without it the subject is. */
    @WithDefault("preferred_username")
    String name();

    /** A list, or a text with the roles between spaces or commas. */
    @WithDefault("realm_access/roles")
    String roles();

    /** Areas by id or by today's code, as a list or a text; {@code *} for all. */
    @WithDefault("areas")
    String areas();

    /** Id of the institution or employer that the user speaks for. */
    @WithDefault("organisation")
    String organisation();
  }
}
