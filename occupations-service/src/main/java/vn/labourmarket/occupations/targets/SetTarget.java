package vn.labourmarket.occupations.targets;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.Dated;
import vn.labourmarket.occupations.drafts.Subject;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * A target as it shall be (V57).
 *
 * @param areaId null, like the code, for a national target
 * @param areaCode of the area in force on the first day; the id wins
 * @param value per cent, 0–100, at most four decimals
 */
public record SetTarget(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String indicator,
    @Schema(nullable = true) @Nullable UUID areaId,
    @Schema(nullable = true) @Size(max = 10) @Nullable String areaCode,
    @NotNull BigDecimal value,
    @NotBlank @Size(max = 300) String nameVi,
    @NotBlank @Size(max = 300) String nameEn,
    @NotNull LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    @NotBlank @Size(max = 500) String legalBasis)
    implements Dated {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;

  /** As it is kept: with the area that its code means. */
  SetTarget in(@Nullable UUID area) {
    return new SetTarget(
        indicator, area, null, plain(value), nameVi, nameEn, validFrom, validTo, legalBasis);
  }

  /** The same until another day. */
  SetTarget until(LocalDate lastDay) {
    return new SetTarget(
        indicator, areaId, areaCode, value, nameVi, nameEn, validFrom, lastDay, legalBasis);
  }

  /** One way of writing a number, for comparing. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** What tells targets apart. */
  Subject subject() {
    return new Subject(
        indicator
            + "/"
            + Optional.ofNullable(areaId).map(UUID::toString).orElse("VN")
            + "/"
            + validFrom,
        areaId);
  }

  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      violations.add(
          Violation.error(
              "/value", TargetProblem.TARGET_RANGE, TargetProblem.TARGET_RANGE.title()));
    } else if (value.scale() > DECIMALS) {
      violations.add(
          Violation.error(
              "/value",
              TargetProblem.TARGET_RANGE,
              LocalizedText.of("Tối đa 4 chữ số thập phân.", "At most 4 decimals.")));
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      violations.add(
          Violation.error(
              "/validTo",
              TargetProblem.TARGET_RANGE,
              LocalizedText.of("Trước ngày có hiệu lực.", "Before the first day of validity.")));
    }
    return violations;
  }
}
