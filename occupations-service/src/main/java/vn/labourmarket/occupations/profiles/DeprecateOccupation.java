package vn.labourmarket.occupations.profiles;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Takes an occupation out of use.
 *
 * @param replacedBy published occupations to name instead; empty where nothing replaces it
 * @param on first day on which new records may not name it; today where absent
 */
record DeprecateOccupation(
    @Schema(nullable = true) @Size(max = 50)
        @Nullable List<@NotBlank @Size(max = 32) String> replacedBy,
    @Schema(nullable = true) @Nullable LocalDate on) {

  @JsonIgnore
  List<String> replacements() {
    return ProfileContent.all(replacedBy);
  }
}
