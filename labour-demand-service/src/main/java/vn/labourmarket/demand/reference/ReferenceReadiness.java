package vn.labourmarket.demand.reference;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before codes can be checked for the first time. */
@Readiness
@ApplicationScoped
class ReferenceReadiness implements HealthCheck {
  private final ReferenceData reference;
  private final ReferenceListener listener;

  ReferenceReadiness(ReferenceData reference, ReferenceListener listener) {
    this.reference = reference;
    this.listener = listener;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("reference-data")
        .status(reference.usable(listener::caughtUp))
        .build();
  }
}
