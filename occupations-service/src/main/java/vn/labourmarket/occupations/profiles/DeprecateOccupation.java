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
 * @param on first day on which new records may not name it, at most a year ago; today where absent
 * @param reason stays with the change
 */
record DeprecateOccupation(
    @Schema(nullable = true) @Size(max = 50)
        @Nullable List<@NotBlank @Size(max = 32) String> replacedBy,
    @Schema(nullable = true) @Nullable LocalDate on,
    @Schema(nullable = true) @Size(max = 2000) @Nullable String reason) {

  @JsonIgnore
  List<String> replacements() {
    return ProfileContent.all(replacedBy);
  }
}
