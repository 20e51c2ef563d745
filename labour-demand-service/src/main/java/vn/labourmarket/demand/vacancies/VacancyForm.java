package vn.labourmarket.demand.vacancies;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.employers.Contact;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * A vacancy as it is filled in: form 03a of NĐ 352/2025 without the parts that concern persons.
 *
 * @param employer may be left out by the employer's own client
 * @param number posts wanted, 1–10,000 (V47)
 * @param vscoRef occupation, level 2 or finer; the employment service assigns it when left out
 * @param qualification code of the qualification list
 * @param skillLevel national skill grade
 * @param contractMonths length of a fixed-term contract, at most 36 (V50)
 * @param closesOn last day of the vacancy, from today to 12 months ahead (V48)
 * @param preferenceReason why the job itself demands a certain sex or age (V51)
 * @param contact shown to the owner and the administration only
 * @param draft true keeps it to the employer until its opening
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyForm(
    @Nullable UUID employer,
    @NotBlank @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) String title,
    @Size(max = 4000) @Pattern(regexp = TextPatterns.LINES) @Nullable String description,
    @NotNull Integer number,
    @Valid @Nullable ClassRef vscoRef,
    @Nullable Position position,
    @Nullable GeneralEducation generalEducation,
    @NotBlank @Size(max = 40) @Pattern(regexp = TextPatterns.LINE) String qualification,
    @Pattern(regexp = "^[0-9A-Za-z.]{1,10}$") @Nullable String trainingField,
    @Min(1) @Max(9) @Nullable Integer skillLevel,
    @Nullable ExperienceBand experienceBand,
    @Valid @Nullable Place place,
    @Nullable ContractType contractType,
    @Nullable Integer contractMonths,
    @Nullable WorkTime workTime,
    @Valid @Nullable Pay pay,
    @Size(max = 30)
        @Nullable List<@NotNull @Size(max = 200) @Pattern(regexp = TextPatterns.LINE) String>
            benefits,
    @NotNull LocalDate closesOn,
    @Size(max = 500) @Pattern(regexp = TextPatterns.LINES) @Nullable String preferenceReason,
    @Valid @Nullable Contact contact,
    @Nullable Boolean draft) {

  enum Position {
    STAFF,
    MANAGER,
    LEADER,
    OTHER
  }

  enum GeneralEducation {
    NONE,
    TIEU_HOC,
    THCS,
    THPT
  }

  /** Years of experience. */
  enum ExperienceBand {
    NONE,
    LT1,
    FROM_1_TO_2,
    FROM_2_TO_5,
    GT5
  }

  enum ContractType {
    INDEFINITE,
    UNDER_12_MONTHS,
    FROM_12_TO_36_MONTHS
  }

  enum WorkTime {
    FULL_TIME,
    PART_TIME
  }

  /** What is kept of the form; the rest has columns and rules of its own. */
  VacancyForm kept(UUID areaId) {
    Place where = place == null ? new Place(null, null, null, null) : place;
    return with(null, where.at(areaId), null);
  }

  /** The form as its owner may change it. */
  VacancyForm withContact(@Nullable Contact shown) {
    return with(null, place, shown);
  }

  private VacancyForm with(
      @Nullable ClassRef occupation, @Nullable Place where, @Nullable Contact shown) {
    return new VacancyForm(
        null,
        title,
        description,
        number,
        occupation,
        position,
        generalEducation,
        qualification,
        trainingField,
        skillLevel,
        experienceBand,
        where,
        contractType,
        contractMonths,
        workTime,
        pay,
        benefits,
        closesOn,
        preferenceReason,
        shown,
        null);
  }
}
