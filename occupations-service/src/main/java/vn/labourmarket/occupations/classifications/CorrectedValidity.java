package vn.labourmarket.occupations.classifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a correction may say of the days on which its version is in force. */
final class CorrectedValidity {
  private CorrectedValidity() {}

  /**
   * Refuses a correction that takes the list away from days for which records name it already.
   *
   * @param others the other published versions of the scheme
   */
  static void require(
      ClassificationVersion older,
      ClassificationVersion correction,
      List<ClassificationVersion> others,
      LocalDate today) {
    LocalDate from = Objects.requireNonNull(older.validFrom);
    LocalDate newFrom = Objects.requireNonNull(correction.validFrom);
    if (newFrom.isAfter(from) && !from.isAfter(today)) {
      throw dropped(from, newFrom.minusDays(1));
    }
    LocalDate newTo = correction.validTo;
    LocalDate to = older.validTo;
    if (newTo == null || (to != null && !newTo.isBefore(to))) {
      return;
    }
    boolean followed =
        to != null && others.stream().anyMatch(it -> to.plusDays(1).equals(it.validFrom));
    if (followed || newTo.isBefore(today)) {
      throw dropped(newTo.plusDays(1), to == null ? today : to);
    }
  }

  /** Whether a version was in force until the day before the corrected one began. */
  static boolean precedes(ClassificationVersion other, ClassificationVersion corrected) {
    return other.validTo != null && other.validTo.plusDays(1).equals(corrected.validFrom);
  }

  private static RuntimeException dropped(LocalDate first, LocalDate last) {
    return ClassificationProblem.REVISION_DROPS_DAYS
        .because(
            "Từ %s đến %s danh mục không còn hiệu lực; hồ sơ của những ngày đó đã dùng danh mục này."
                .formatted(first, last),
            "From %s to %s no list would be in force, though records of these days name it."
                .formatted(first, last))
        .with("from", first)
        .with("to", last);
  }
}
