package vn.labourmarket.gateway.clients;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.networks.Network;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

/** Judges the networks that a client or key is bound to. */
final class BoundNetworks {
  private BoundNetworks() {}

  static List<Violation> violations(@Nullable List<String> networks) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; networks != null && i < networks.size(); i++) {
      if (Network.parse(networks.get(i)).isEmpty()) {
        violations.add(
            Violation.error(
                "/networks/" + i,
                ClientProblem.NETWORK_INVALID,
                ClientProblem.NETWORK_INVALID.title()));
      }
    }
    return violations;
  }

  /**
   * The networks to keep.
   *
   * @throws Problem 422 for what is no network
   */
  static List<String> of(@Nullable List<String> networks) {
    List<Violation> violations = violations(networks);
    if (!violations.isEmpty()) {
      throw Problem.ofViolations(violations);
    }
    return networks == null ? List.of() : networks.stream().distinct().toList();
  }
}
