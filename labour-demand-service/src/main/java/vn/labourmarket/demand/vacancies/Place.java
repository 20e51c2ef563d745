package vn.labourmarket.demand.vacancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * Where the work is; the employer's own area when left out.
 *
 * @param zone industrial or economic zone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Place(
    @Size(max = 10) @Nullable String areaCode,
    @Nullable UUID areaId,
    @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) @Nullable String commune,
    @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) @Nullable String zone) {

  Place at(UUID resolved) {
    return new Place(null, resolved, commune, zone);
  }

  boolean namesArea() {
    return areaCode != null || areaId != null;
  }
}
