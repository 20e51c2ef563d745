package vn.labourmarket.occupations.profiles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.profiles.OccupationRevision.Status;

/**
 * A profile that lacks texts in a language.
 *
 * @param missing fields without a text, or with an entry that has none
 */
@Schema(name = "OccupationGap")
record GapView(
    String code,
    @Schema(nullable = true) @Nullable String nameVi,
    @Schema(nullable = true) @Nullable String nameEn,
    int revision,
    Status status,
    List<String> missing) {

  static GapView of(OccupationRevision it, String language) {
    return new GapView(
        it.code,
        it.content.titles().official().vi(),
        it.content.titles().official().en(),
        it.revision,
        it.status,
        List.of(language.equals("vi") ? it.gapsVi : it.gapsEn));
  }
}
