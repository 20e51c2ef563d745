package vn.labourmarket.enrollment.institutions;

import org.jspecify.annotations.Nullable;

/** Which institutions a list shows. */
record InstitutionFilter(
    @Nullable String area,
    @Nullable InstitutionType type,
    @Nullable InstitutionStatus status,
    @Nullable String q) {

  /** A pattern in which the reader's own wildcards mean themselves. */
  @Nullable String pattern() {
    return q == null || q.isBlank()
        ? null
        : "%"
            + SearchText.of(q.strip()).replace("!", "!!").replace("%", "!%").replace("_", "!_")
            + "%";
  }
}
