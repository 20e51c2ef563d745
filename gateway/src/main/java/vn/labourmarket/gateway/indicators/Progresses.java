package vn.labourmarket.gateway.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Basis;
import vn.labourmarket.gateway.answers.Freshness;
import vn.labourmarket.gateway.answers.Sight;
import vn.labourmarket.gateway.answers.Subject;
import vn.labourmarket.gateway.answers.Territories;
import vn.labourmarket.gateway.answers.Territory;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.requests.Parameters;
import vn.labourmarket.platform.time.Period;

/** Reads questions about progress from a request's parameters. */
@ApplicationScoped
public class Progresses {
  private final Territories territories;
  private final Access access;
  private final Freshness freshness;

  Progresses(Territories territories, Access access, Freshness freshness) {
    this.territories = territories;
    this.access = access;
    this.freshness = freshness;
  }

  public ProgressQuestion question(
      @Nullable String area,
      @Nullable String period,
      @Nullable String organisation,
      @Nullable String basis,
      @Nullable String asOf) {
    Caller caller = access.caller();
    Period asked = Parameters.period("period", period);
    if (asked == null || asked.type() == Period.Type.SCHOOL_YEAR) {
      // Progress is measured within a calendar year.
      throw Parameters.invalid("period", "2021-Q1, 2021-M04, 2021-H1, 2021-9M, 2021");
    }
    Sight sight =
        Sight.of(
            access.grant(Subject.ENROLLMENT.permission()),
            Parameters.id("organisation", organisation));
    Territory territory =
        territories.read(
            area, Basis.of(basis), asked.firstDay(), asked.lastDay(), caller, sight.own());
    return new ProgressQuestion(territory, sight, asked, freshness.asked(asOf));
  }
}
