package vn.labourmarket.occupations.profiles;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

  /** Whether it asks for what another one proposes; a reason that is not given is not compared. */
  @JsonIgnore
  boolean isThat(DeprecateOccupation proposed) {
    return Set.copyOf(replacements()).equals(Set.copyOf(proposed.replacements()))
        && Objects.equals(on, proposed.on)
        && (reason == null || reason.equals(proposed.reason));
  }

  /** Who sends {} with a command means to consent, not to propose. */
  @JsonIgnore
  boolean isEmpty() {
    return replacedBy == null && on == null && reason == null;
  }

  @JsonIgnore
  List<String> replacements() {
    return ProfileContent.all(replacedBy);
  }
}
