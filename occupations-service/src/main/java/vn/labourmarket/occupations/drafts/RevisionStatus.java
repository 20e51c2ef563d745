package vn.labourmarket.occupations.drafts;

/** Whether reference data waits for somebody's consent. */
public enum RevisionStatus {
  DRAFT,
  PUBLISHED
}
