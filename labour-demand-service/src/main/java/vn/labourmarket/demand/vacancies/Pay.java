package vn.labourmarket.demand.vacancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What is paid.
 *
 * @param min VND per month, day or hour
 * @param max VND per month, day or hour
 * @param band of the monthly pay, where the form gives no figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pay(@NotNull Kind kind, @Nullable Long min, @Nullable Long max, @Nullable Band band) {

  enum Kind {
    MONTH,
    DAY,
    HOUR,
    NEGOTIABLE,
    COMMISSION
  }

  /** Monthly pay in million VND, lower end included. */
  enum Band {
    LT5M(0, 5),
    FROM_5M_TO_10M(5, 10),
    FROM_10M_TO_20M(10, 20),
    FROM_20M_TO_50M(20, 50),
    GT50M(50, Long.MAX_VALUE / 1_000_000);

    private final long from;
    private final long to;

    Band(long fromMillion, long toMillion) {
      from = fromMillion * 1_000_000;
      to = toMillion * 1_000_000;
    }

    boolean holds(long amount) {
      return amount >= from && amount <= to;
    }
  }
}
