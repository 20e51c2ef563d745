package vn.labourmarket.demand.vacancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.employers.Contact;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A vacancy as it is shown.
 *
 * @param replacedBy codes of the occupations that new vacancies name instead, when this one's has
 *     been deprecated; empty when there is none
 * @param contact absent for everyone but the owner and the administration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyView(
    UUID id,
    long version,
    VacancyStatus status,
    @Nullable String statusReason,
    UUID employer,
    String title,
    @Nullable String description,
    int number,
    int filled,
    @Nullable ClassRef vscoRef,
    @Nullable List<String> replacedBy,
    VacancyForm.@Nullable Position position,
    VacancyForm.@Nullable GeneralEducation generalEducation,
    String qualification,
    @Nullable String trainingField,
    @Nullable Integer skillLevel,
    VacancyForm.@Nullable ExperienceBand experienceBand,
    @Nullable Place place,
    VacancyForm.@Nullable ContractType contractType,
    @Nullable Integer contractMonths,
    VacancyForm.@Nullable WorkTime workTime,
    @Nullable Pay pay,
    @Nullable List<String> benefits,
    LocalDate closesOn,
    @Nullable String preferenceReason,
    @Nullable Contact contact,
    boolean demonstration,
    Instant postedAt,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  /** The contact is for some only, and occupations are replaced on their day. */
  @Override
  public boolean dependsOnVersionOnly() {
    return false;
  }

  /**
   * @param confidential whether the reader may see the contact
   */
  static VacancyView of(Vacancy shown, @Nullable List<String> replacedBy, boolean confidential) {
    VacancyForm form = shown.form;
    return new VacancyView(
        shown.id,
        shown.version,
        shown.status,
        shown.statusReason,
        shown.employerId,
        form.title(),
        form.description(),
        shown.number,
        shown.filled,
        shown.occupation(),
        replacedBy,
        form.position(),
        form.generalEducation(),
        form.qualification(),
        form.trainingField(),
        form.skillLevel(),
        form.experienceBand(),
        form.place(),
        form.contractType(),
        form.contractMonths(),
        form.workTime(),
        form.pay(),
        form.benefits(),
        shown.closesOn,
        form.preferenceReason(),
        confidential ? shown.contact : null,
        shown.demonstration,
        shown.trail.createdAt(),
        shown.trail.createdAt(),
        shown.trail.updatedAt());
  }
}
