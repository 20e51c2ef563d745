package vn.labourmarket.enrollment.reference;

import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the first copy of the reference data is complete, and from then on for ever: without
 * Kafka the service goes on with what it has.
 */
@Readiness
class ReferenceReadiness implements HealthCheck {
  private final ReferenceCompletion completion;
  private final ReferenceInbox inbox;
  private volatile boolean complete;

  ReferenceReadiness(ReferenceCompletion completion, ReferenceInbox inbox) {
    this.completion = completion;
    this.inbox = inbox;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      complete = complete || completion.wasReached() || isFirstTime();
    } catch (SQLException away) {
      return HealthCheckResponse.named("reference data").down().build();
    }
    return HealthCheckResponse.named("reference data").status(complete).build();
  }

  /**
   * The calendar and the successions have no count of their own: there the inbox must be through.
   */
  private boolean isFirstTime() throws SQLException {
    boolean everything = inbox.caughtUp() && completion.hasEverything();
    if (everything) {
      completion.reached();
    }
    return everything;
  }
}
