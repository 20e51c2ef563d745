package vn.labourmarket.occupations.crosswalks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A whole crosswalk (V54).
 *
 * @param note why it was made or changed
 */
record StoreCrosswalk(
    @NotNull @Valid End from,
    @NotNull @Valid End to,
    @Schema(nullable = true) @Size(max = 2000) @Nullable String note,
    @NotEmpty @Valid List<@NotNull @Valid Source> mappings) {

  /** A published version. */
  @Schema(name = "CrosswalkEnd")
  record End(@NotBlank @Size(max = 40) String scheme, @NotBlank @Size(max = 40) String version) {}

  @Schema(name = "StoreMapping")
  record Source(
      @NotBlank @Size(max = 32) String code,
      @NotEmpty @Valid List<@NotNull @Valid Target> targets) {}

  /**
   * A part of the source code.
   *
   * @param weight above 0, at most 1; where absent the targets share evenly what is left
   * @param relation what the target is to the source; where absent it is told from the numbers of
   *     counterparts
   */
  @Schema(name = "StoreTarget")
  record Target(
      @NotBlank @Size(max = 32) String code,
      @Schema(nullable = true) @Digits(integer = 1, fraction = 9) @Nullable BigDecimal weight,
      @Schema(nullable = true) @Nullable Relation relation) {}

  List<Mapping.Entry> entries() {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (int source = 0; source < mappings.size(); source++) {
      List<Target> targets = mappings.get(source).targets();
      for (int place = 0; place < targets.size(); place++) {
        Target target = targets.get(place);
        entries.add(
            new Mapping.Entry(
                0,
                "/mappings/%d/targets/%d".formatted(source, place),
                mappings.get(source).code(),
                target.code(),
                target.weight(),
                target.relation()));
      }
    }
    return entries;
  }
}
