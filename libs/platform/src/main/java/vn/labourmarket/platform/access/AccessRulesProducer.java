package vn.labourmarket.platform.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The rules are read once, at the first request or when the application starts. */
class AccessRulesProducer {

  @Produces
  @Singleton
  AccessRules rules() {
    return AccessRules.load();
  }
}
