package vn.labourmarket.gateway.indicators;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Sight;
import vn.labourmarket.gateway.answers.Territory;
import vn.labourmarket.platform.time.Period;

/** Which figures of progress are wanted. */
public record ProgressQuestion(
    Territory territory, Sight sight, Period period, @Nullable Instant asOf) {

  LocalDate startOfYear() {
    return LocalDate.of(period.year(), 1, 1);
  }
}
