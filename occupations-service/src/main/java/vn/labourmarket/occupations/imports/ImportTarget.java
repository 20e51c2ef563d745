package vn.labourmarket.occupations.imports;

/**
 * What a file goes into.
 *
 * @param name tells the targets of one kind apart, for example {@code vsco/2020}
 */
public record ImportTarget(Kind kind, String name) {
  /** What is imported; each kind has its columns and its rules. */
  public enum Kind {
    LIST,
    CROSSWALK,
    TITLES,
    AREAS,
    AREA_SUCCESSIONS,
    PRIORITY_LIST
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
