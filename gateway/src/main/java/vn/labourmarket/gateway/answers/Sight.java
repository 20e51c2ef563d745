package vn.labourmarket.gateway.answers;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/**
 * How much of a subject a caller sees.
 *
 * @param byOrganisation whether single organisations are shown
 * @param organisation the only organisation to look at, null for all
 * @param own the caller sees nothing but its own organisation
 */
public record Sight(boolean byOrganisation, @Nullable UUID organisation, boolean own) {

  /**
   * Judges a question.
   *
   * @param organisation the organisation asked for
   * @throws Problem 403 when the caller may not see it
   */
  public static Sight of(Subject subject, Caller caller, @Nullable UUID organisation) {
    Set<String> roles = caller.roles();
    if (!Collections.disjoint(roles, subject.all())) {
      return new Sight(true, organisation, false);
    }
    boolean own = !Collections.disjoint(roles, subject.own());
    if (own && caller.organisationId().isPresent()) {
      UUID mine = caller.organisationId().get();
      if (organisation == null || organisation.equals(mine)) {
        return new Sight(true, mine, true);
      }
    }
    if (organisation == null && !Collections.disjoint(roles, subject.aggregates())) {
      return new Sight(false, null, false);
    }
    throw PlatformProblem.FORBIDDEN.because(
        "Vai trò của bạn không được xem số liệu này.", "Your role may not see these figures.");
  }
}
