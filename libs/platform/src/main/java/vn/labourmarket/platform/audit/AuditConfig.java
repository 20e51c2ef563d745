package vn.labourmarket.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The audit trail. */
@ConfigMapping(prefix = "labourmarket.audit")
interface AuditConfig {
  /** How often new entries are sealed; until then a change of them would not be noticed. */
  @WithDefault("5s")
  String sealEvery();

  /** Most entries under one seal: a break is told to this many entries. */
  @WithDefault("5000")
  int mostUnderOneSeal();
}
