package vn.labourmarket.enrollment.training;

/** What learners had finished when they entered. */
public enum EntryBackground {
  THCS,
  THPT,
  TRUNG_CAP,
  OTHER,
  WORKER
}
