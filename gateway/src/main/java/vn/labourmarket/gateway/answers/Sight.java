package vn.labourmarket.gateway.answers;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Scope;
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
   * @param grant how far the caller reaches with the subject's permission
   * @param organisation the organisation asked for
   * @throws Problem 403 when the caller may not see it
   */
  public static Sight of(Grant grant, @Nullable UUID organisation) {
    if (grant.has(Scope.AREA)) {
      return new Sight(true, organisation, false);
    }
    Optional<UUID> own = grant.caller().organisationId();
    if (grant.has(Scope.OWN) && own.isPresent()) {
      UUID mine = own.get();
      if (organisation == null || organisation.equals(mine)) {
        return new Sight(true, mine, true);
      }
    }
    if (organisation == null && grant.has(Scope.AGGREGATE)) {
      return new Sight(false, null, false);
    }
    throw PlatformProblem.FORBIDDEN.because(
        "Vai trò của bạn không được xem số liệu này.", "Your role may not see these figures.");
  }
}
