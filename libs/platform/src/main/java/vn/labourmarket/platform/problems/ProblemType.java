package vn.labourmarket.platform.problems;

import java.util.Locale;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * A kind of failure. Each feature lists its kinds in an enum whose constants are the codes that
 * clients see; {@code docs/problems.md} is generated from these enums.
 */
public interface ProblemType {
  /** The code, upper snake case; an enum's constant name. */
  String name();

  /** The HTTP status. */
  int status();

  LocalizedText title();

  /** Last segment of the problem's type URI, {@code /problems/<slug>}. */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  default Problem problem() {
    return new Problem(this, title());
  }

  default Problem because(LocalizedText detail) {
    return new Problem(this, detail);
  }

  default Problem because(String vi, String en) {
    return new Problem(this, LocalizedText.of(vi, en));
  }
}
