package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;

/**
 * What became of a district is, where nobody said otherwise, what became of its communes: when that
 * changes, it changes with it. Whether somebody did is remembered; of what came before that was, it
 * is told by what is stored.
 */
final class DerivedSuccessions {
  private final Set<UUID> following;
  private final Findings findings;
  private final Map<UUID, Set<UUID>> derived = new LinkedHashMap<>();

  /**
   * Those known before a file.
   *
   * @param following districts of which is known that they follow their communes
   */
  DerivedSuccessions(Collection<UUID> following, Findings findings) {
    this.following = new LinkedHashSet<>(following);
    this.findings = findings;
  }

  /** Districts of which is known, after the file, that they follow their communes. */
  Set<UUID> following() {
    return following;
  }

  /** Those that changed with their communes, each with those that the file names. */
  Map<UUID, Set<UUID>> derived() {
    return derived;
  }

  /** A file says of a district that it became what its communes became. */
  void follow(UUID district) {
    following.add(district);
  }

  /**
   * Adds what follows from a file.
   *
   * @param told predecessors of which the file says by themselves what became of them
   * @param wanted what becomes of predecessors, to which districts are added
   * @param stored what became of one before the file
   */
  void add(
      Territory territory,
      Set<UUID> told,
      Map<UUID, List<AreaSuccessionState>> wanted,
      Function<UUID, List<AreaSuccessionState>> stored) {
    following.removeAll(told);
    territory
        .children()
        .forEach(
            (id, below) -> {
              Set<UUID> communes = below.stream().map(it -> it.id).collect(Collectors.toSet());
              communes.retainAll(told);
              boolean follows =
                  !communes.isEmpty()
                      && !wanted.containsKey(id)
                      && !stored.apply(id).isEmpty()
                      && territory
                          .find(id)
                          .filter(it -> it.level == AreaLevel.DISTRICT)
                          .filter(it -> follows(it, below, wanted, stored))
                          .isPresent();
              if (follows) {
                derived.put(id, communes);
              }
            });
  }

  private boolean follows(
      Unit district,
      List<Unit> below,
      Map<UUID, List<AreaSuccessionState>> wanted,
      Function<UUID, List<AreaSuccessionState>> stored) {
    List<AreaSuccessionState> known = stored.apply(district.id);
    SuccessionRow.Abolished as =
        new SuccessionRow.Abolished(
            0, district, known.get(0).effectiveOn(), known.get(0).legalBasis());
    List<AreaSuccessionState> before = as.successions(below, stored);
    List<AreaSuccessionState> after =
        as.successions(below, it -> wanted.getOrDefault(it, stored.apply(it)));
    if (before.equals(after)) {
      return false;
    }
    if (!following.contains(district.id) && !areNear(before, known)) {
      findings.warning(kept(district));
      return false;
    }
    following.add(district.id);
    findings.warning(after.isEmpty() ? left(district) : followed(district));
    if (!after.isEmpty()) {
      wanted.put(district.id, after);
    }
    return !after.isEmpty();
  }

  private static Finding followed(Unit district) {
    return Finding.of(
        0,
        "",
        AreaProblem.SUCCESSION_DERIVED,
        "%s: kế thừa được tính lại theo kế thừa của các xã.".formatted(district.shown()),
        "%s: what became of it is computed again from what became of its communes."
            .formatted(district.shown()));
  }

  private static Finding left(Unit district) {
    return Finding.of(
        0,
        "",
        AreaProblem.SUCCESSION_LEFT,
        "%s: không xã nào còn kế thừa, nên kế thừa đã lưu của huyện được giữ đến khi có lại."
            .formatted(district.shown()),
        "%s: none of its communes has a successor now; what became of it stays until one has."
            .formatted(district.shown()));
  }

  private static Finding kept(Unit district) {
    return Finding.of(
        0,
        "",
        AreaProblem.SUCCESSION_KEPT,
        "%s: kế thừa được ghi riêng nên giữ nguyên dù kế thừa của xã thay đổi."
            .formatted(district.shown()),
        "%s: what became of it was said by itself and stays, though its communes change."
            .formatted(district.shown()));
  }

  /** Whether they say the same but for where rounding left its rest. */
  private static boolean areNear(List<AreaSuccessionState> some, List<AreaSuccessionState> others) {
    Map<UUID, AreaSuccessionState> left =
        others.stream().collect(Collectors.toMap(AreaSuccessionState::toId, it -> it));
    BigDecimal rest = BigDecimal.valueOf(some.size(), Shares.DECIMALS);
    return some.size() == others.size()
        && some.stream()
            .allMatch(
                it -> {
                  AreaSuccessionState other = left.get(it.toId());
                  return other != null
                      && other.kind().equals(it.kind())
                      && other.effectiveOn().equals(it.effectiveOn())
                      && other.weight().subtract(it.weight()).abs().compareTo(rest) <= 0;
                });
  }
}
