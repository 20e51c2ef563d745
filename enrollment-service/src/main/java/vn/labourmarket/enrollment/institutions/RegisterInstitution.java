package vn.labourmarket.enrollment.institutions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * An institution as it is registered, or as it is after a change.
 *
 * @param code unique in the whole register
 * @param areaCode of a province, as of today; {@code areaId} wins and may name one of the past
 * @param demonstration true for invented data; it can't be changed later
 */
record RegisterInstitution(
    @NotBlank @Pattern(regexp = "[A-Za-z0-9._/-]{1,40}") String code,
    @NotNull InstitutionType type,
    @NotNull Ownership ownership,
    @Nullable @Size(max = 300) @Pattern(regexp = TextPatterns.LINE) String governingBody,
    @NotBlank @Size(max = 300) @Pattern(regexp = TextPatterns.LINE) String name,
    @Nullable @Size(max = 300) @Pattern(regexp = TextPatterns.LINE) String nameEn,
    @Nullable @Size(max = 10) String areaCode,
    @Nullable UUID areaId,
    @Nullable @Valid Licence licence,
    @Nullable @Size(max = 1000) List<@Valid @NotNull LicensedProgram> licensedPrograms,
    @Nullable Boolean demonstration) {

  boolean isDemonstration() {
    return Boolean.TRUE.equals(demonstration);
  }

  List<LicensedProgram> programs() {
    return licensedPrograms == null ? List.of() : List.copyOf(licensedPrograms);
  }

  /**
   * Events and everybody's lists carry what is written here (V52).
   *
   * @throws Problem 422 PERSONAL_DATA_IN_TEXT
   */
  void requireNoPersonalData() {
    List<Violation> found = new ArrayList<>(PersonalData.in("/governingBody", governingBody));
    found.addAll(PersonalData.in("/name", name));
    found.addAll(PersonalData.in("/nameEn", nameEn));
    if (licence != null) {
      found.addAll(PersonalData.inNumber("/licence/no", licence.no()));
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }
}
