package vn.labourmarket.gateway.market;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while what is shown would be less than what was known before. */
@Readiness
@ApplicationScoped
class MarketReadiness implements HealthCheck {
  private final MarketInbox inbox;

  MarketReadiness(MarketInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("read model").status(inbox.caughtUp()).build();
  }
}
