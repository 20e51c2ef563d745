package vn.labourmarket.demand.reference;

import java.util.Arrays;
import java.util.Optional;

/** The classifications that this service needs, and what it says about a code they lack. */
public enum Scheme {
  OCCUPATION("vsco", ReferenceProblem.VSCO_UNKNOWN),
  INDUSTRY("vsic", ReferenceProblem.VSIC_UNKNOWN),
  QUALIFICATION("qualification", ReferenceProblem.QUALIFICATION_UNKNOWN),
  EMPLOYER_TYPE("employer-type", ReferenceProblem.EMPLOYER_TYPE_UNKNOWN),
  SIZE_BAND("size-band", ReferenceProblem.SIZE_BAND_UNKNOWN),
  AREA("area", ReferenceProblem.AREA_UNKNOWN);

  private final String code;
  private final ReferenceProblem unknown;

  Scheme(String code, ReferenceProblem unknown) {
    this.code = code;
    this.unknown = unknown;
  }

  static Optional<Scheme> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public ReferenceProblem unknown() {
    return unknown;
  }
}
