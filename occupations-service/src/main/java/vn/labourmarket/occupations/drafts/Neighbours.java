package vn.labourmarket.occupations.drafts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.labourmarket.platform.problems.ProblemType;

/**
 * What holds beside something dated: one subject but for its days.
 *
 * @param editions of that subject, published and not superseded
 */
record Neighbours<R extends Revision>(List<R> editions, Dated of) {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  static <R extends Revision> Neighbours<R> of(List<R> named, String key, Dated of) {
    String line = Subject.line(key);
    return new Neighbours<>(named.stream().filter(it -> it.line().equals(line)).toList(), of);
  }

  /** The one with the same first day. */
  Optional<R> same() {
    return editions.stream().filter(it -> it.validFrom().equals(of.validFrom())).findFirst();
  }

  /** The open-ended one from an earlier day, which ends when this one, open-ended too, begins. */
  Optional<R> predecessor() {
    return editions.stream().filter(this::isPredecessor).findFirst();
  }

  private boolean isPredecessor(R other) {
    return other.isFollowedBy(of);
  }

  private List<R> overlapping() {
    return editions.stream()
        .filter(it -> !it.validFrom().equals(of.validFrom()))
        .filter(it -> it.overlaps(of) && !isPredecessor(it))
        .toList();
  }

  /** Whether it would hold without a change of any other, nor of itself. */
  boolean isFree() {
    return same().isEmpty() && predecessor().isEmpty() && overlapping().isEmpty();
  }

  LocalDate dayBefore() {
    return of.validFrom().minusDays(1);
  }

  Effect effect() {
    return new Effect(
        predecessor()
            .map(it -> new Effect.Ending(it.id(), it.validFrom(), dayBefore()))
            .orElse(null),
        overlapping().stream().map(Revision::id).toList());
  }

  /** Refuses what would hold beside another that has its own end, or begins later. */
  void requireRoom(ProblemType overlap) {
    overlapping()
        .forEach(
            it -> {
              throw overlap
                  .because(
                      "Bản có hiệu lực từ %s trùng thời gian; hãy sửa ngày của một trong hai bản."
                          .formatted(SHOWN.format(it.validFrom())),
                      "The one in force from %s has days in common; mend the days of either."
                          .formatted(it.validFrom()))
                  .with("overlaps", it.id());
            });
  }
}
