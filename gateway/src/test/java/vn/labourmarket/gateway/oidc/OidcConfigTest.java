package vn.labourmarket.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Settings as docs/ACCESS.md tells operators to write them. */
class OidcConfigTest {
  private static final Map<String, String> KEYCLOAK =
      Map.of(
          "LABOURMARKET_OIDC_KEYCLOAK_ISSUER", "https://dang-nhap.example.vn/realms/tinh",
          "LABOURMARKET_OIDC_KEYCLOAK_AUDIENCES", "labour-market,ttld",
          "LABOURMARKET_OIDC_KEYCLOAK_LONGEST_LIFETIME", "1H",
          "LABOURMARKET_OIDC_KEYCLOAK_CLAIMS_ROLES", "resource_access/labour-market/roles",
          "LABOURMARKET_OIDC_KEYCLOAK_ROLES",
              "so-lao-dong=LABOUR_AUTHORITY,/tinh/quan-tri=ADMINISTRATOR");

  @Test
  void readsAProviderFromTheEnvironment() {
    OidcConfig.Provider provider = config(KEYCLOAK).providers().get("keycloak");

    assertEquals("https://dang-nhap.example.vn/realms/tinh", provider.issuer());
    assertEquals(Set.of("labour-market", "ttld"), provider.audiences());
    assertEquals(Duration.ofHours(1), provider.longestLifetime());
    assertEquals("resource_access/labour-market/roles", provider.claims().roles());
    assertEquals("preferred_username", provider.claims().name());
    assertEquals(
        List.of(
            new RoleMapping("so-lao-dong", "LABOUR_AUTHORITY"),
            new RoleMapping("/tinh/quan-tri", "ADMINISTRATOR")),
        provider.roles().orElseThrow());
  }

  @Test
  void knowsNoProviderWithoutSettings() {
    assertTrue(config(Map.of()).providers().isEmpty());
  }

  @Test
  void refusesSettingsThatWouldOpenTooMuch() {
    assertRefused("LABOURMARKET_OIDC_KEYCLOAK_ALGORITHMS", "RS256,HS256");
    assertRefused("LABOURMARKET_OIDC_KEYCLOAK_ALGORITHMS", "none");
    assertRefused("LABOURMARKET_OIDC_KEYCLOAK_ROLES", "quan-tri=KING");
    assertRefused("LABOURMARKET_OIDC_KEYCLOAK_TRUSTED_CERTIFICATES", "no-such-file.pem");
  }

  private static void assertRefused(String name, String value) {
    Map<String, String> settings = new HashMap<>(KEYCLOAK);
    settings.put(name, value);
    OidcConfig config = config(settings);
    Vertx vertx = Vertx.vertx();
    try {
      assertThrows(IllegalStateException.class, () -> new OidcProviders(config, vertx), value);
    } finally {
      vertx.close();
    }
  }

  private static OidcConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withSources(new EnvConfigSource(environment, 300))
        .withMapping(OidcConfig.class)
        .addDiscoveredConverters()
        .build()
        .getConfigMapping(OidcConfig.class);
  }
}
