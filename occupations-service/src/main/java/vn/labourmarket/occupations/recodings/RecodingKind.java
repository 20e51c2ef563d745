package vn.labourmarket.occupations.recodings;

/** How an item's answer by the later version differs from the one it has. */
enum RecodingKind {
  /** The same code, called the same. */
  SAME,
  /** By the crosswalk, the code that all of the old one became, or the same one renamed. */
  RENAMED,
  /** One of several codes that the old one became. */
  SPLIT,
  /**
   * A code that the old one did not become, as far as is known. Without a crosswalk, a code stays
   * itself only under the same name and group.
   */
  MOVED,
  /** A code before, none now. */
  UNCODABLE,
  /** No code before, one now. */
  NEWLY_CODED,
  /** No code before, and none now. */
  UNCODED;

  boolean isChange() {
    return this != SAME && this != UNCODED;
  }
}
