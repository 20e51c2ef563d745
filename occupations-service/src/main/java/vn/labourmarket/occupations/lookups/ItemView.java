package vn.labourmarket.occupations.lookups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ContentHash;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * An item as readers see it.
 *
 * @param titleViOfficial false for a working translation
 * @param minimum smallest value of a size class, inclusive
 * @param maximum largest value of a size class, inclusive
 * @param gaps what the source is known to lack
 */
@Schema(name = "ClassificationItem")
record ItemView(
    String scheme,
    @JsonProperty("version") String versionId,
    String code,
    int level,
    @Schema(nullable = true) @Nullable String parentCode,
    @Schema(nullable = true) @Nullable String titleVi,
    @Schema(nullable = true) @Nullable String titleEn,
    boolean titleViOfficial,
    @Schema(nullable = true) @Nullable String description,
    @Schema(nullable = true) @Nullable Long minimum,
    @Schema(nullable = true) @Nullable Long maximum,
    Set<ClassificationItem.Gap> gaps)
    implements Versioned {

  static ItemView of(Edition edition, ClassificationItem item) {
    return new ItemView(
        edition.ref().scheme(),
        edition.ref().version(),
        item.code(),
        item.level(),
        item.parentCode(),
        item.titleVi(),
        item.titleEn(),
        item.titleViOfficial(),
        item.description(),
        item.minimum(),
        item.maximum(),
        item.gaps());
  }

  /** Tells any two texts apart: one address shows one version after another. */
  @Override
  @JsonIgnore
  public long version() {
    ContentHash hash = new ContentHash();
    hash.add(this);
    return hash.tag();
  }
}
