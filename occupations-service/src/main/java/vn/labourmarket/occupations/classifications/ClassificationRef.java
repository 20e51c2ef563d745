package vn.labourmarket.occupations.classifications;

import java.util.regex.Pattern;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/**
 * Names a version of a classification, for example {@code vsco/2020}.
 *
 * @param version a year or a date, with a suffix where one year needs two
 */
public record ClassificationRef(String scheme, String version) {
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern VERSION =
      Pattern.compile("\\d{4}(-\\d{2}-\\d{2})?(-[a-z][a-z0-9]{0,19})?");

  /**
   * Reads a name that is about to be created.
   *
   * @throws Problem 400 for names that no version can have
   */
  public static ClassificationRef of(String scheme, String version) {
    if (!SCHEME.matcher(scheme).matches()) {
      throw invalid(
          "scheme",
          "Tên danh mục gồm 2–40 chữ thường, số hoặc dấu gạch nối.",
          "A scheme has 2–40 lower-case letters, digits or hyphens.");
    }
    if (!VERSION.matcher(version).matches()) {
      throw invalid(
          "version",
          "Phiên bản là năm hoặc ngày, ví dụ 2020 hoặc 2025-07-01.",
          "A version is a year or a date, for example 2020 or 2025-07-01.");
    }
    return new ClassificationRef(scheme, version);
  }

  private static Problem invalid(String parameter, String vi, String en) {
    return PlatformProblem.INVALID_PARAMETER.because(vi, en).with("parameter", parameter);
  }

  @Override
  public String toString() {
    return scheme + "/" + version;
  }
}
