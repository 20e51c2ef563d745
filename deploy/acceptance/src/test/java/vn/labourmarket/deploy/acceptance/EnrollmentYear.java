package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A province like Phú Thọ in 2021: three schools whose plans and reports add to its totals. */
final class EnrollmentYear {
  private static final long[] PLANS_2021 = {20_000, 10_000, 4_985};
  private static final long[] FIRST_QUARTER_2021 = {2_618, 1_580, 420};
  private static final long[] FIRST_QUARTER_2020 = {2_288, 1_600, 400};

  private final Territory territory;
  private final EduAuthority authority;
  private final Leader leader;
  private final List<SchoolSystem> schools;

  private EnrollmentYear(
      Territory territory, EduAuthority authority, Leader leader, List<SchoolSystem> schools) {
    this.territory = territory;
    this.authority = authority;
    this.leader = leader;
    this.schools = schools;
  }

  /** With the plans registered and nothing reported yet. */
  static EnrollmentYear of2021(World world) {
    Territory territory = world.untouchedTerritory(2);
    EduAuthority authority = world.eduAuthorityOf(territory);
    List<SchoolSystem> schools = world.schoolsIn(territory.firstFormer(), authority, 3);
    for (int i = 0; i < schools.size(); i++) {
      authority.registersPlanOf(schools.get(i), 2021, PLANS_2021[i]);
    }
    return new EnrollmentYear(territory, authority, world.leaderOf(territory), schools);
  }

  void hasFirstQuarterOf2020() {
    report("2020-Q1", FIRST_QUARTER_2020);
  }

  /**
   * Reports 4,618 persons.
   *
   * @return the accepted report of the last school, with 420
   */
  JsonNode hasFirstQuarterOf2021() {
    return report("2021-Q1", FIRST_QUARTER_2021);
  }

  private JsonNode report(String period, long[] intake) {
    for (int i = 0; i < intake.length - 1; i++) {
      authority.acceptsIntakeOf(schools.get(i), period, intake[i]);
    }
    return authority.acceptsIntakeOf(lastSchool(), period, intake[intake.length - 1]);
  }

  SchoolSystem lastSchool() {
    return schools.get(schools.size() - 1);
  }

  EduAuthority authority() {
    return authority;
  }

  Leader leader() {
    return leader;
  }

  Area area() {
    return territory.today();
  }

  Indicator indicator(String code, String period) {
    return leader.indicator(code, territory.today(), period);
  }

  JsonNode progressReport(String period) {
    return leader.progressReport(territory.today(), period);
  }
}
