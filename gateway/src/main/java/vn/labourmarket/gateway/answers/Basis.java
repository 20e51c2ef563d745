package vn.labourmarket.gateway.answers;

import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.requests.Parameters;

/** On which territory figures are shown. */
public enum Basis {
  /** Restated on the areas of today, through the weights of successions. */
  CURRENT("current"),
  /** Under the areas that they were reported for. */
  AS_REPORTED("asReported");

  private final String parameter;

  Basis(String parameter) {
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }

  /** Reads {@code ?basis=}; current unless told otherwise. */
  public static Basis of(@Nullable String text) {
    if (text == null) {
      return CURRENT;
    }
    for (Basis basis : values()) {
      if (basis.parameter.equals(text)) {
        return basis;
      }
    }
    throw Parameters.invalid("basis", "current, asReported");
  }
}
