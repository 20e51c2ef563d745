package vn.labourmarket.occupations.priorities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.Dated;
import vn.labourmarket.occupations.drafts.Subject;

/**
 * A priority list as it shall be.
 *
 * @param list what is listed, for example KEY_OCCUPATIONS
 * @param validTo last day, inclusive
 * @param scheme of the codes, with its published version
 * @param codes none in a draft whose codes are still to be imported
 * @param reason why it is set or changed; stays with the revision
 */
record SetPriorityList(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String list,
    @NotBlank @Size(max = 300) String nameVi,
    @NotBlank @Size(max = 300) String nameEn,
    @NotNull LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    @NotBlank @Size(max = 500) String legalBasis,
    @NotBlank @Size(max = 40) String scheme,
    @NotBlank @Size(max = 40) String version,
    @NotNull @Size(max = SetPriorityList.MOST_CODES) List<@NotBlank @Size(max = 32) String> codes,
    @Schema(nullable = true) @Size(max = 2000) @Nullable String reason)
    implements Dated {
  static final int MOST_CODES = 5_000;

  /** What tells lists apart. */
  Subject subject() {
    return new Subject(list + "/" + scheme + "/" + validFrom, null);
  }

  /** The same list until another day, for another reason. */
  SetPriorityList until(LocalDate lastDay, @Nullable String why) {
    return new SetPriorityList(
        list, nameVi, nameEn, validFrom, lastDay, legalBasis, scheme, version, codes, why);
  }

  /** The same list with other codes. */
  SetPriorityList with(List<String> others) {
    return new SetPriorityList(
        list, nameVi, nameEn, validFrom, validTo, legalBasis, scheme, version, others, reason);
  }
}
