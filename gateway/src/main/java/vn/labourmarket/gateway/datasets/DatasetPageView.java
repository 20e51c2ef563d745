package vn.labourmarket.gateway.datasets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a dataset.
 *
 * @param items rows with the columns that GET /datasets/{id} lists
 * @param asOf what is known since then is not in it
 * @param coverage accepted of expected reports, 0–1; null where no period or no duty to report
 * @param incomplete services whose figures may be missing
 * @param demonstration true when invented data are among the rows of this page
 */
record DatasetPageView(
    List<Map<String, Object>> items,
    @Nullable String nextCursor,
    @Nullable Instant asOf,
    @Nullable BigDecimal coverage,
    List<String> incomplete,
    boolean demonstration) {}
