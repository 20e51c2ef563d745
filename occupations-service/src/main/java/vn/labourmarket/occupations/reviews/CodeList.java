package vn.labourmarket.occupations.reviews;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.ItemStore;

/** The codes of a version: those that titles can get, and the groups above them. */
final class CodeList {
  private final Map<String, ClassificationItem> items = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  private CodeList() {}

  static CodeList of(UUID classification, ItemStore store) {
    CodeList list = new CodeList();
    store.each(
        classification,
        it -> {
          list.items.put(it.code(), it);
          if (it.parentCode() != null) {
            list.groups.add(it.parentCode());
          }
        });
    return list;
  }

  boolean has(String code) {
    return items.containsKey(code);
  }

  /** Whether titles can get the code. */
  boolean hasLeaf(String code) {
    return has(code) && !groups.contains(code);
  }

  boolean isCalledAlike(String code, CodeList other, String otherCode) {
    ClassificationItem one = items.get(code);
    ClassificationItem two = other.items.get(otherCode);
    if (one == null || two == null) {
      return false;
    }
    return one.titleVi() != null && two.titleVi() != null
        ? alike(one.titleVi(), two.titleVi())
        : alike(one.titleEn(), two.titleEn());
  }

  private static boolean alike(@Nullable String one, @Nullable String two) {
    return one != null && two != null && one.strip().equalsIgnoreCase(two.strip());
  }

  /** Nobody says that it is under another one of what stood, or stands, under nobody knows what. */
  boolean isUnderTheSameGroup(String code, CodeList other) {
    ClassificationItem one = items.get(code);
    ClassificationItem two = other.items.get(code);
    return one != null
        && two != null
        && (one.isParentUnknown()
            || two.isParentUnknown()
            || Objects.equals(one.parentCode(), two.parentCode()));
  }
}
