package vn.labourmarket.occupations.reach;

import jakarta.ws.rs.Priorities;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Refuses commands that would hold for the whole country to who is bound to an area. */
class CountryFilter {
  /**
   * What is done for oneself or for an area: targets judge their area themselves, codings are kept
   * for who asks, and whoever answers a question of coding or has a model learned changes no word
   * of the catalogue. Every other permission, one that is still to come included, is not among
   * them.
   */
  private static final Set<String> WITHIN_AN_AREA =
      Set.of(
          "target.set",
          "target.publish",
          "coding.ask",
          "coding.keep",
          "coding.review",
          "coding.learn");

  private final Access access;

  CountryFilter(Access access) {
    this.access = access;
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void admit() {
    if (access.route().filter(CountryFilter::isOfTheCountry).isPresent()
        && !access.caller().everywhere()) {
      throw PlatformProblem.FORBIDDEN.because(
          "Nội dung này áp dụng cho cả nước; chỉ tài khoản không giới hạn địa bàn mới sửa được.",
          "What this changes holds for the whole country; it takes a caller bound to no area.");
    }
  }

  private static boolean isOfTheCountry(Route asked) {
    return !asked.method().equals("GET") && !WITHIN_AN_AREA.contains(asked.permission().name());
  }
}
