package vn.labourmarket.gateway.datasets;

import org.jspecify.annotations.Nullable;

/** The filter of a dataset as it stands in the address. */
record DatasetFilter(
    @Nullable String occupation,
    @Nullable String area,
    @Nullable String qualification,
    @Nullable String period,
    @Nullable String from,
    @Nullable String to,
    @Nullable String organisation,
    @Nullable String vacancy,
    @Nullable String basis,
    @Nullable String asOf) {}
