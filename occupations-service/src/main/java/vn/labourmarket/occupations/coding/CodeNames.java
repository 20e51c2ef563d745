package vn.labourmarket.occupations.coding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.items.ItemStore;

/** What one revision of a list calls its codes. */
final class CodeNames {
  private final Edition edition;
  private final int revision;
  private final Map<String, Name> names = new HashMap<>();

  private CodeNames(Edition edition, int revision) {
    this.edition = edition;
    this.revision = revision;
  }

  record Name(@Nullable String vi, @Nullable String en) {}

  /** Only codes without others below them: groups are no answer. */
  static CodeNames of(Edition edition, int revision, ItemStore items) {
    CodeNames found = new CodeNames(edition, revision);
    Set<String> groups = new HashSet<>();
    items.each(
        edition.id(),
        it -> {
          found.names.put(it.code(), new Name(it.titleVi(), it.titleEn()));
          if (it.parentCode() != null) {
            groups.add(it.parentCode());
          }
        });
    found.names.keySet().removeAll(groups);
    return found;
  }

  UUID id() {
    return edition.id();
  }

  ClassificationRef ref() {
    return edition.ref();
  }

  int revision() {
    return revision;
  }

  boolean hasAll(Collection<String> codes) {
    return names.keySet().containsAll(codes);
  }

  @Nullable Name of(String code) {
    return names.get(code);
  }
}
