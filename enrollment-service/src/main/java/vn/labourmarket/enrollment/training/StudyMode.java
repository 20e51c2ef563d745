package vn.labourmarket.enrollment.training;

/** Full-time, in-service, distance or continuing study. */
public enum StudyMode {
  CHINH_QUY,
  VUA_LAM_VUA_HOC,
  TU_XA,
  THUONG_XUYEN
}
