package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;

/**
 * Makes successions of rows. The rows of a predecessor are all that became of it: stored ones that
 * the file no longer has are withdrawn.
 */
final class SuccessionRules {
  private final Findings findings;
  private final Map<UUID, List<SuccessionRow>> byPredecessor = new LinkedHashMap<>();
  private final Map<UUID, Map<UUID, Succession>> stored = new HashMap<>();
  private final List<SuccessionRow.Abolished> abolished = new ArrayList<>();
  private final Set<String> pairs = new HashSet<>();
  private final DerivedSuccessions follow;

  SuccessionRules(List<Succession> stored, DerivedSuccessions follow, Findings findings) {
    this.follow = follow;
    this.findings = findings;
    for (Succession it : stored) {
      this.stored.computeIfAbsent(it.fromId(), id -> new LinkedHashMap<>()).put(it.toId(), it);
    }
  }

  void add(SuccessionRow row) {
    List<SuccessionRow> rows =
        byPredecessor.computeIfAbsent(row.from().id, id -> new ArrayList<>());
    if (!pairs.add(row.from().id + "/" + row.to().id)) {
      findings.error(Finding.of(row.number(), "to_code", AreaProblem.SUCCESSION_DUPLICATE));
    } else if (row.withdraws()) {
      warnOfWithdrawal(row.number());
    } else {
      rows.add(row);
    }
  }

  /** Takes back all that became of an area. */
  void withdraw(SuccessionRow.Abolished row) {
    byPredecessor.computeIfAbsent(row.from().id, id -> new ArrayList<>());
    warnOfWithdrawal(row.number());
  }

  private void warnOfWithdrawal(int row) {
    findings.warning(Finding.of(row, "weight", AreaProblem.SUCCESSION_WITHDRAWN));
  }

  /** A district that went with its level: what its communes became is what became of it. */
  void addAbolished(SuccessionRow.Abolished row) {
    abolished.add(row);
  }

  /** What is to be stored: what the file says otherwise than what is known. */
  List<Succession> changed(Territory territory) {
    Map<UUID, Integer> predecessors = predecessors(territory);
    Map<UUID, List<AreaSuccessionState>> wanted = new LinkedHashMap<>();
    byPredecessor.forEach(
        (from, rows) -> {
          List<BigDecimal> weights = rows.isEmpty() ? List.of() : weights(rows);
          List<AreaSuccessionState> states = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            SuccessionRow row = rows.get(i);
            states.add(row.state(kind(row, rows.size(), predecessors), weights.get(i)));
          }
          wanted.put(from, states);
        });
    if (!findings.anyError() && !abolished.isEmpty()) {
      addAbolished(territory, wanted);
    }
    if (!findings.anyError()) {
      abolished.forEach(it -> follow.follow(it.from().id));
      follow.add(territory, byPredecessor.keySet(), wanted, this::known);
    }
    List<Succession> changed = new ArrayList<>();
    wanted.forEach((from, states) -> changed.addAll(changed(from, states)));
    changed.addAll(retold(territory, changed, wanted.keySet(), predecessors));
    return changed;
  }

  /**
   * Stored successions of other predecessors into the same areas: that one is no longer alone, or
   * alone now, makes theirs of another kind.
   */
  private List<Succession> retold(
      Territory territory,
      List<Succession> changed,
      Set<UUID> replaced,
      Map<UUID, Integer> predecessors) {
    Set<UUID> targets = changed.stream().map(Succession::toId).collect(Collectors.toSet());
    List<Succession> retold = new ArrayList<>();
    stored.forEach(
        (from, known) -> {
          if (!replaced.contains(from)) {
            known.values().stream()
                .filter(it -> targets.contains(it.toId()) && it.state().weight().signum() > 0)
                .filter(it -> territory.sameLevel(it.fromId(), it.toId()))
                .map(it -> it.among(predecessors.getOrDefault(it.toId(), 1)))
                .flatMap(Optional::stream)
                .forEach(retold::add);
          }
        });
    return retold;
  }

  private void addAbolished(Territory territory, Map<UUID, List<AreaSuccessionState>> wanted) {
    Map<UUID, List<Unit>> children = territory.children();
    for (SuccessionRow.Abolished row : abolished) {
      List<AreaSuccessionState> states =
          row.successions(
              children.getOrDefault(row.from().id, List.of()),
              child -> wanted.getOrDefault(child, known(child)));
      if (states.isEmpty()) {
        findings.error(
            Finding.of(
                row.number(),
                "to_code",
                AreaProblem.SUCCESSION_SUCCESSOR,
                "Không xã nào của %s có kế thừa; hãy ghi to_code.".formatted(row.from().shown()),
                "No commune of %s has a successor; give to_code.".formatted(row.from().shown())));
      } else if (wanted.putIfAbsent(row.from().id, states) != null) {
        findings.error(Finding.of(row.number(), "from_code", AreaProblem.SUCCESSION_DUPLICATE));
      }
    }
  }

  private List<AreaSuccessionState> known(UUID from) {
    return stored.getOrDefault(from, Map.of()).values().stream()
        .map(Succession::state)
        .filter(it -> it.weight().signum() > 0)
        .toList();
  }

  private List<Succession> changed(UUID from, List<AreaSuccessionState> states) {
    Map<UUID, Succession> known = stored.getOrDefault(from, Map.of());
    Set<UUID> left = new HashSet<>(known.keySet());
    List<Succession> changed = new ArrayList<>();
    for (AreaSuccessionState state : states) {
      Succession before = known.get(state.toId());
      left.remove(state.toId());
      if (before == null || !before.says(state)) {
        changed.add(new Succession(state, before == null ? 1 : before.version() + 1));
      }
    }
    for (UUID to : left) {
      Succession gone = known.get(to);
      if (gone != null && gone.state().weight().signum() > 0) {
        changed.add(gone.withdrawn());
      }
    }
    return changed;
  }

  /** How many predecessors of its level a successor has, once the file is stored. */
  private Map<UUID, Integer> predecessors(Territory territory) {
    Map<UUID, Integer> counts = new HashMap<>();
    stored.forEach(
        (from, known) -> {
          if (!byPredecessor.containsKey(from)) {
            known.values().stream()
                .filter(it -> it.state().weight().signum() > 0)
                .filter(it -> territory.sameLevel(it.fromId(), it.toId()))
                .forEach(it -> counts.merge(it.toId(), 1, Integer::sum));
          }
        });
    byPredecessor.values().stream()
        .flatMap(List::stream)
        .filter(SuccessionRow::staysOnLevel)
        .forEach(it -> counts.merge(it.to().id, 1, Integer::sum));
    return counts;
  }

  private List<BigDecimal> weights(List<SuccessionRow> rows) {
    List<@Nullable BigDecimal> given = new ArrayList<>();
    rows.forEach(it -> given.add(it.weight()));
    Optional<List<BigDecimal>> weights = Shares.complete(given);
    if (weights.isEmpty()) {
      SuccessionRow last = rows.get(rows.size() - 1);
      findings.error(
          Finding.of(
              last.number(),
              "weight",
              AreaProblem.SUCCESSION_WEIGHT,
              "Tỷ trọng của %s không cộng thành đúng 1.".formatted(last.from().shown()),
              "The weights of %s do not add to exactly 1.".formatted(last.from().shown())));
      return rows.stream().map(it -> BigDecimal.ZERO).toList();
    }
    return weights.get();
  }

  private SuccessionKind kind(SuccessionRow row, int successors, Map<UUID, Integer> predecessors) {
    int sources = predecessors.getOrDefault(row.to().id, 1);
    SuccessionKind given = row.kind();
    if (given == null) {
      return SuccessionKind.of(row.staysOnLevel(), successors, sources);
    }
    if (!given.allows(row.staysOnLevel(), successors, sources)) {
      findings.error(
          Finding.of(
              row.number(),
              "kind",
              AreaProblem.SUCCESSION_KIND_CONTRADICTED,
              "%s có %d đơn vị kế thừa, %s có %d tiền nhiệm: không phải %s."
                  .formatted(
                      row.from().code, successors, row.to().code, sources, given.label().vi()),
              "%s has %d successors, %s has %d predecessors: not %s."
                  .formatted(
                      row.from().code, successors, row.to().code, sources, given.label().en())));
    }
    return given;
  }

  /** Tells of each area that ended with the others of its level and has no successor. */
  void warnOfTheLost(Territory territory) {
    LostAreas lost = new LostAreas();
    byPredecessor.forEach(
        (from, rows) -> {
          rows.forEach(it -> lost.ended(it.from(), it.effectiveOn()));
          if (!rows.isEmpty()) {
            lost.succeeded(from);
          }
        });
    abolished.forEach(
        it -> {
          lost.ended(it.from(), it.effectiveOn());
          lost.succeeded(it.from().id);
        });
    stored.keySet().stream()
        .filter(from -> !byPredecessor.containsKey(from) && !known(from).isEmpty())
        .forEach(lost::succeeded);
    lost.warn(territory, findings);
  }
}
