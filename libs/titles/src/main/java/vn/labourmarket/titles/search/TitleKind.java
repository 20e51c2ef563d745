package vn.labourmarket.titles.search;

/** Where a title comes from; among equal matches the earlier kind goes first. */
public enum TitleKind {
  /** The name that the classification gives. */
  OFFICIAL(1f),
  /** Another name that the catalogue publishes for the occupation. */
  ALTERNATIVE(0.7f),
  /** An entry of an index for coding. */
  INDEX(0.55f),
  /** A name of one region. */
  REGIONAL(0.3f);

  private final float standing;

  TitleKind(float standing) {
    this.standing = standing;
  }

  float standing() {
    return standing;
  }
}
