package vn.labourmarket.occupations.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Classifications of occupations, which are searched by titles. */
enum SearchedScheme {
  ISCO("isco"),
  VSCO("vsco");

  private final String scheme;

  SearchedScheme(String scheme) {
    this.scheme = scheme;
  }

  String scheme() {
    return scheme;
  }

  /**
   * Reads {@code ?classification=}; ISCO when it is absent, since its titles are the most.
   *
   * @throws vn.labourmarket.platform.problems.Problem 400 for a classification of something else
   */
  static SearchedScheme of(@Nullable String name) {
    if (name == null) {
      return ISCO;
    }
    return Arrays.stream(values())
        .filter(it -> it.scheme.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                PlatformProblem.INVALID_PARAMETER
                    .because("classification là isco hoặc vsco.", "classification is isco or vsco.")
                    .with("parameter", "classification"));
  }
}
