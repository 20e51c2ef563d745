package vn.labourmarket.titles.search;

import java.util.List;

/**
 * Which occupations may be found. Asked once for each code of the index and search, so it may look
 * up levels or ancestors; it must answer the same for the same code during a search.
 */
@FunctionalInterface
public interface CodeFilter {
  boolean accepts(String code);

  static CodeFilter any() {
    return AnyCode.INSTANCE;
  }

  /** Codes that begin with one of the prefixes: branches of a classification by digits. */
  static CodeFilter prefixes(List<String> prefixes) {
    List<String> branches = List.copyOf(prefixes);
    return code -> {
      for (String branch : branches) {
        if (code.startsWith(branch)) {
          return true;
        }
      }
      return false;
    };
  }
}
