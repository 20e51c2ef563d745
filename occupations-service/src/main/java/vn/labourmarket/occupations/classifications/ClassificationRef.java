package vn.labourmarket.occupations.classifications;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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

  private static final Pattern PIECE =
      Pattern.compile(
          "([a-z][a-z0-9-]{1,39}?)[:/-](\\d{4}(?:-\\d{2}-\\d{2})?(?:-[a-z][a-z0-9]{0,19})?)");
  private static final Set<String> INITIALS = Set.of("vsco", "vsic", "isco", "soc", "cip", "vqf");

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

  /**
   * Reads a version in one piece: {@code isco:2008} or {@code isco/2008}. Names of schemes contain
   * hyphens; a hyphen as separator is understood as well, since a version starts with a year.
   *
   * @param parameter what the piece stands in
   * @throws Problem 400 for anything else
   */
  public static ClassificationRef parse(String parameter, String piece) {
    Matcher name = PIECE.matcher(piece);
    if (!name.matches()) {
      throw invalid(
          parameter,
          "Viết danh mục và phiên bản như isco:2008.",
          "Write scheme and version like isco:2008.");
    }
    return of(name.group(1), name.group(2));
  }

  /** In one segment of a path. */
  public String segment() {
    return scheme + ":" + version;
  }

  /** The scheme as people write it: initials are capitals. */
  public String schemeName() {
    return INITIALS.contains(scheme) ? scheme.toUpperCase(Locale.ROOT) : scheme;
  }

  /** As it stands in a sentence, for example {@code VSCO 2020}. */
  public String label() {
    return schemeName() + " " + version;
  }

  private static Problem invalid(String parameter, String vi, String en) {
    return PlatformProblem.INVALID_PARAMETER.because(vi, en).with("parameter", parameter);
  }

  @Override
  public String toString() {
    return scheme + "/" + version;
  }
}
