package vn.labourmarket.platform.audit;

/** What an entry of the audit trail tells of. */
public enum AuditKind {
  /** A change, in the transaction that made it. */
  WRITE,
  /** A call that was refused for who made it. */
  DENIAL,
  /** Figures or records that left the suite in bulk. */
  EXPORT,
  /** A change made by the clock or a job. */
  TASK
}
