package vn.labourmarket.gateway.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the OpenAPI document says about who runs this suite. */
@ConfigMapping(prefix = "labourmarket.contract")
interface ContractConfig {
  /** Whom users of the interface ask. */
  @WithDefault("Labour market suite: the office that runs it")
  String contactName();

  /** Where users read more. The default leads nowhere. */
  @WithDefault("https://labour-market.invalid/")
  String contactUrl();

  /** Address of that office. The default reaches nobody. */
  @WithDefault("support@labour-market.invalid")
  String contactEmail();
}
