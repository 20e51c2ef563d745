package vn.labourmarket.enrollment.institutions;

/** Kinds of institution; the last two take part in vocational education beside their own work. */
enum InstitutionType {
  CAO_DANG,
  TRUNG_CAP,
  TRUNG_HOC_NGHE,
  TRUNG_TAM_GDNN,
  GDNN_GDTX,
  ENTERPRISE,
  UNIVERSITY
}
