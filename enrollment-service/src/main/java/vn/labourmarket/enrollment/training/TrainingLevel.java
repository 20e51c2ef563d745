package vn.labourmarket.enrollment.training;

/** Training levels; TRUNG_HOC_NGHE exists since the law of 2025. */
public enum TrainingLevel {
  CAO_DANG,
  TRUNG_CAP,
  TRUNG_HOC_NGHE,
  SO_CAP,
  DUOI_3_THANG
}
