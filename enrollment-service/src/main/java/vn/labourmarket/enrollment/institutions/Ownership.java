package vn.labourmarket.enrollment.institutions;

/** Who owns an institution. */
enum Ownership {
  PUBLIC,
  PRIVATE,
  FOREIGN_INVESTED
}
