package vn.labourmarket.platform.access;

/** How far a permission reaches. */
public enum Scope {
  /** Records of the organisation that the caller speaks for. */
  OWN,
  /** Records in the caller's areas. */
  AREA,
  /** Sums over the caller's areas, never a single organisation. */
  AGGREGATE,
  /** What its owner has made public. */
  PUBLISHED,
  /** Everything, wherever it is. */
  ALL
}
