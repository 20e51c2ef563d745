package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What records need to know of an occupation's profile.
 *
 * @param vscoVersion null when it names no VSCO code, or one of any version
 * @param deprecatedOn first day on which new records may not name it; null while in force
 * @param replacedBy codes of the profiles to name instead
 */
public record OccupationProfile(
    String code,
    @Nullable String vscoVersion,
    @Nullable String vscoCode,
    String nameVi,
    @Nullable String nameEn,
    @Nullable LocalDate deprecatedOn,
    List<String> replacedBy) {

  boolean isDeprecatedOn(LocalDate day) {
    return deprecatedOn != null && !day.isBefore(deprecatedOn);
  }

  boolean describes(String version) {
    return vscoVersion == null || vscoVersion.equals(version);
  }
}
