package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** UBND tỉnh: reads reports and indicators. */
record Leader(Caller caller) {

  /** An indicator as it is shown; a figure that is not there is null. */
  Indicator indicator(String code, Area area, String period) {
    String query = "indicators?code=" + code + "&area=" + area.id() + "&period=" + period;
    return Indicator.of(caller.get(query).taken().path("items").path(0));
  }

  /** The progress report R1. */
  JsonNode progressReport(Area area, String period) {
    return caller.get("reports/R1?area=" + area.id() + "&period=" + period).taken();
  }
}
