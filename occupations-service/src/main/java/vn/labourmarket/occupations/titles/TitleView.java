package vn.labourmarket.occupations.titles;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A title as readers see it.
 *
 * @param classification {@code scheme/version}
 * @param weight how likely the title means this code and not another, from 0 to 1
 * @param sources the sets that have it
 */
@Schema(name = "OccupationTitle")
record TitleView(
    String classification,
    String code,
    String title,
    String language,
    TitleKind kind,
    BigDecimal weight,
    @Schema(nullable = true) @Nullable String region,
    List<String> sources) {

  /** With what the next page starts after. */
  record Row(UUID classificationId, String key, TitleView view) {}
}
