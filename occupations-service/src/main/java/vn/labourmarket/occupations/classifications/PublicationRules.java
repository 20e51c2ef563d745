package vn.labourmarket.occupations.classifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Who may publish a version, and when it is ready for that. */
final class PublicationRules {
  private PublicationRules() {}

  static void requireDraft(ClassificationVersion version) {
    if (version.isPublished()) {
      throw PlatformProblem.ILLEGAL_TRANSITION
          .because("Danh mục đã công bố.", "The version is published already.")
          .with("allowed", List.of());
    }
  }

  static void requireFourEyes(ClassificationVersion version, Caller caller) {
    if (List.of(version.editors).contains(caller.clientId())) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải kiểm tra và công bố danh mục bạn đã khai báo hoặc nhập.",
          "Someone else has to check and publish what you described or imported.");
    }
  }

  static void requireComplete(ClassificationVersion version) {
    List<Violation> missing = new ArrayList<>();
    require(missing, "/nameVi", version.nameVi);
    require(missing, "/nameEn", version.nameEn);
    require(missing, "/legalBasis", version.legalBasis);
    require(missing, "/validFrom", version.validFrom);
    if (!missing.isEmpty()) {
      throw Problem.ofViolations(missing);
    }
    if (version.itemCount == 0) {
      throw ClassificationProblem.CLASSIFICATION_EMPTY.problem();
    }
  }

  private static void require(List<Violation> missing, String pointer, @Nullable Object value) {
    if (value == null) {
      missing.add(
          Violation.error(
              pointer,
              ClassificationProblem.METADATA_MISSING,
              LocalizedText.of(
                  "Phải có trước khi công bố; gửi bằng PUT.",
                  "Required before publication; send it with PUT.")));
    }
  }

  /**
   * Whether a published version without an end is replaced by the new one from its first day.
   *
   * @throws Problem 409 when both would hold on the same days
   */
  static boolean isSucceededBy(ClassificationVersion older, ClassificationVersion newer) {
    LocalDate from = Objects.requireNonNull(newer.validFrom);
    LocalDate olderFrom = Objects.requireNonNull(older.validFrom);
    boolean apart =
        (older.validTo != null && older.validTo.isBefore(from))
            || (newer.validTo != null && newer.validTo.isBefore(olderFrom));
    if (apart) {
      return false;
    }
    if (older.validTo == null && olderFrom.isBefore(from)) {
      return true;
    }
    throw ClassificationProblem.VALIDITY_OVERLAP
        .because(
            "Phiên bản %s đã có hiệu lực trong thời gian này.".formatted(older.ref().label()),
            "%s is in force in that time.".formatted(older.ref().label()))
        .with("overlaps", older.ref().toString());
  }
}
