package vn.labourmarket.demand.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccupationsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private static OccupationProfile profile(
      String code,
      @Nullable String version,
      @Nullable String vscoCode,
      @Nullable LocalDate deprecatedOn,
      String... replacedBy) {
    return new OccupationProfile(
        code, version, vscoCode, code, null, deprecatedOn, List.of(replacedBy));
  }

  private static Optional<DeprecatedOccupation> asked(
      String version, String code, OccupationProfile... profiles) {
    return new Occupations(Arrays.asList(profiles)).deprecated(version, code, DAY);
  }

  private static Optional<DeprecatedOccupation> deprecated(String code, String... replacedBy) {
    return Optional.of(new DeprecatedOccupation(code, DAY, List.of(replacedBy)));
  }

  @Test
  void asksTheProfileThatNamesTheCode() {
    OccupationProfile old = profile("a", "2020", "7212", DAY, "b");

    assertEquals(deprecated("7212", "b"), asked("2020", "7212", old));
    assertEquals(Optional.empty(), asked("2020", "7213", old));
    assertEquals(Optional.empty(), asked("2027", "7212", old));
  }

  @Test
  void keepsACodeThatAnotherProfileStillNames() {
    OccupationProfile old = profile("7212.1", "2020", "72", DAY, "7212");
    OccupationProfile present = profile("7212", "2020", "72", null);

    assertEquals(Optional.empty(), asked("2020", "72", old, present));
  }

  @Test
  void gathersTheReplacementsOfAllProfilesOfACode() {
    OccupationProfile one = profile("a", "2020", "72", DAY.minusDays(9), "d", "c");
    OccupationProfile other = profile("b", null, "72", DAY, "c");

    assertEquals(deprecated("72", "c", "d"), asked("2020", "72", one, other));
  }

  @Test
  void asksNoProfileThatOnlyHasTheSameNumber() {
    OccupationProfile ofIsco = profile("7212", null, null, DAY);

    assertEquals(Optional.empty(), asked("2020", "7212", ofIsco));
  }

  @Test
  void refusesFromTheFirstDayOnAndNotBefore() {
    OccupationProfile tomorrow = profile("a", "2020", "72", DAY.plusDays(1));

    assertEquals(Optional.empty(), asked("2020", "72", tomorrow));
  }
}
