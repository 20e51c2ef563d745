package vn.labourmarket.occupations.drafts;

/** What goes the way of drafts and consents. */
public enum DraftKind {
  PRIORITY_LIST,
  TARGET,
  REPORTING_OBLIGATION
}
