package vn.labourmarket.demand.vacancies;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;

/** Settings of vacancies. */
@ConfigMapping(prefix = "labourmarket.vacancies")
public interface VacancyConfig {
  /**
   * Least monthly pay of a full-time post, VND; a lower one is refused (V49). Not checked while
   * unset: the legal minimum differs by region and changes by decree.
   */
  OptionalLong monthlyPayFloor();

  /** How often vacancies past their closing day are sought; they expire at most that late. */
  @WithDefault("1M")
  Duration expireEvery();
}
