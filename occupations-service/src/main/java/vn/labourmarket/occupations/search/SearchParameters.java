package vn.labourmarket.occupations.search;

import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;

/** What both ways of searching ask for. */
final class SearchParameters {
  private SearchParameters() {}

  static String text(@Nullable String q) {
    if (q == null || q.isBlank()) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("Cần ?q= tên gọi cần tìm.", "?q= what to look for is needed.")
          .with("parameter", "q");
    }
    return q;
  }

  static int limit(@Nullable Integer wanted, int usual, int most) {
    int limit = wanted == null ? usual : wanted;
    if (limit < 1 || limit > most) {
      throw PlatformProblem.INVALID_PARAMETER
          .because("limit phải từ 1 đến " + most + ".", "limit must be from 1 to " + most + ".")
          .with("parameter", "limit");
    }
    return limit;
  }
}
