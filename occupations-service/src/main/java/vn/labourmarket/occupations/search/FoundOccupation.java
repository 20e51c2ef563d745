package vn.labourmarket.occupations.search;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.titles.search.Hit;

/**
 * An occupation that a text found.
 *
 * @param title its title that agrees best with the text
 * @param language of that title, {@code vi} or {@code en}
 * @param score from 0 to 1, for ordering: from 0.8 on the title itself was given, from 0.6 all its
 *     words, from 0.4 all but diacritics, from 0.2 with slips, below only some words
 */
@Schema(name = "FoundOccupation")
record FoundOccupation(
    String code,
    int level,
    @Schema(nullable = true) @Nullable String titleVi,
    @Schema(nullable = true) @Nullable String titleEn,
    String title,
    String language,
    double score) {

  static FoundOccupation of(Hit hit, ClassificationItem item) {
    return new FoundOccupation(
        item.code(),
        item.level(),
        item.titleVi(),
        item.titleEn(),
        hit.title(),
        hit.language().name().toLowerCase(Locale.ROOT),
        hit.score());
  }
}
