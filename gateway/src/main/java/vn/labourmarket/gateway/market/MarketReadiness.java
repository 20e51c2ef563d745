package vn.labourmarket.gateway.market;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a read model made anew is being filled. One that was complete before is ready at
 * once, whatever Kafka does: it tells what it knows, and in {@code incomplete} what it may miss.
 */
@Readiness
@ApplicationScoped
class MarketReadiness implements HealthCheck {
  private final Completeness completeness;

  MarketReadiness(Completeness completeness) {
    this.completeness = completeness;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("read model").status(completeness.isReached()).build();
  }
}
