package vn.labourmarket.demand.vacancies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.DeprecatedOccupation;
import vn.labourmarket.demand.reference.ReferenceData;
import vn.labourmarket.platform.time.VietnamTime;

/** Shows vacancies with what the catalogue says of their occupations today. */
@ApplicationScoped
class VacancyViews {
  private final ReferenceData reference;
  private final Clock clock;

  VacancyViews(ReferenceData reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
  }

  /**
   * A vacancy as it is shown.
   *
   * @param confidential whether the reader may see the contact
   */
  VacancyView of(Vacancy shown, boolean confidential) {
    return VacancyView.of(shown, replacedBy(shown), confidential);
  }

  private @Nullable List<String> replacedBy(Vacancy shown) {
    return shown.occupationCode == null || shown.occupationVersion == null
        ? null
        : reference
            .current()
            .deprecated(shown.occupationVersion, shown.occupationCode, VietnamTime.today(clock))
            .map(DeprecatedOccupation::replacedBy)
            .orElse(null);
  }
}
