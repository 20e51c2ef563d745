package vn.labourmarket.occupations.crosswalks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.problems.PlatformProblem;

/**
 * A version in one segment of a path: {@code isco:2008}. Names of schemes contain hyphens, so the
 * separator is a colon; a hyphen is understood as well, since a version starts with a year.
 */
final class VersionName {
  private static final Pattern NAME =
      Pattern.compile(
          "([a-z][a-z0-9-]{1,39}?)[:/-](\\d{4}(?:-\\d{2}-\\d{2})?(?:-[a-z][a-z0-9]*)?)");

  private VersionName() {}

  static ClassificationRef parse(String parameter, String segment) {
    Matcher name = NAME.matcher(segment);
    if (!name.matches()) {
      throw PlatformProblem.INVALID_PARAMETER
          .because(
              "Viết danh mục và phiên bản như isco:2008.",
              "Write scheme and version like isco:2008.")
          .with("parameter", parameter);
    }
    return ClassificationRef.of(name.group(1), name.group(2));
  }

  static String of(ClassificationRef ref) {
    return ref.scheme() + ":" + ref.version();
  }
}
