package vn.labourmarket.occupations.titles;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.imports.Spaces;

/**
 * A title as a source gives it.
 *
 * @param region where it is said, null for everywhere
 * @param origin where the source has it from, as it says itself
 */
record SourcedTitle(
    UUID classificationId,
    String code,
    String title,
    String language,
    TitleKind kind,
    BigDecimal weight,
    @Nullable String region,
    @Nullable String origin) {

  /** Titles that differ in capitals or spaces only are one. */
  String key() {
    return Spaces.single(title.toLowerCase(Locale.ROOT));
  }
}
