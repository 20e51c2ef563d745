package vn.labourmarket.gateway.forecasts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts of a measure.
 *
 * @param items the whole first, then single groups of occupations
 * @param asOf the newest change that the figures know
 * @param coverage of the newest period that the first item rests on, of a gap that of its supply;
 *     null where nobody must report
 */
record ForecastsView(
    String measure,
    @Nullable UUID areaId,
    @Nullable String areaCode,
    @Nullable String qualification,
    List<ForecastView> items,
    @Nullable Instant asOf,
    @Nullable BigDecimal coverage,
    List<String> incomplete,
    boolean demonstration) {}
