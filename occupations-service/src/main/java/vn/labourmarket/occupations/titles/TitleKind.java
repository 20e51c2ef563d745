package vn.labourmarket.occupations.titles;

/** How a title relates to its code; the first that a title has in any source is shown. */
public enum TitleKind {
  /** The name that a legal text or the classification itself gives. */
  OFFICIAL,
  /** Another name of the same occupation. */
  ALTERNATIVE,
  /** An entry of an index: coded there, whatever its wording. */
  INDEX,
  /** Said in a part of the country. */
  REGIONAL
}
