package vn.labourmarket.gateway.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of one period and area.
 *
 * @param asOf what is known since then is not in it
 * @param coverage accepted of expected reports, 0–1
 * @param incomplete services whose figures may be missing
 * @param demonstration true when invented data are among the figures
 */
record IndicatorsView(
    @Nullable UUID areaId,
    @Nullable String areaCode,
    @Nullable String areaNameVi,
    @Nullable String areaNameEn,
    String period,
    String basis,
    List<IndicatorFigure> items,
    @Nullable Instant asOf,
    @Nullable BigDecimal coverage,
    int reportsExpected,
    long reportsReceived,
    List<String> incomplete,
    boolean demonstration) {}
