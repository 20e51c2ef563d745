package vn.labourmarket.gateway.datasets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Sight;
import vn.labourmarket.gateway.answers.Territory;
import vn.labourmarket.platform.time.Period;

/**
 * Which rows of a dataset are wanted.
 *
 * @param period the one period asked for, if there is one
 * @param occupation code or beginning of codes
 * @param vacancy the only vacancy wanted
 */
record DatasetQuestion(
    Dataset dataset,
    Territory territory,
    Sight sight,
    @Nullable Period period,
    LocalDate first,
    LocalDate last,
    @Nullable String occupation,
    @Nullable String qualification,
    @Nullable UUID vacancy,
    @Nullable Instant asOf) {}
