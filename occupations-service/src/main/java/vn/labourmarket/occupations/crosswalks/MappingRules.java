package vn.labourmarket.occupations.crosswalks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.crosswalks.Mapping.Entry;
import vn.labourmarket.occupations.crosswalks.Mapping.Fault;
import vn.labourmarket.occupations.crosswalks.Mapping.Part;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.platform.texts.LocalizedText;

/** Judges the pairs of a crosswalk, and completes what they leave to be told. */
final class MappingRules {
  private final Set<String> fromCodes;
  private final Set<String> toCodes;
  private final List<Fault> faults = new ArrayList<>();
  private final TreeMap<String, List<Entry>> bySource = new TreeMap<>();
  private final Map<String, Integer> sourcesOfTarget = new HashMap<>();
  private final Set<List<String>> pairs = new HashSet<>();

  MappingRules(Set<String> fromCodes, Set<String> toCodes) {
    this.fromCodes = fromCodes;
    this.toCodes = toCodes;
  }

  void add(Entry entry) {
    requireKnown(entry, Part.FROM, entry.from(), fromCodes);
    requireKnown(entry, Part.TO, entry.to(), toCodes);
    if (entry.weight() != null && !Weights.inRange(entry.weight())) {
      faults.add(
          new Fault(
              entry,
              Part.WEIGHT,
              CrosswalkProblem.CROSSWALK_WEIGHT_RANGE,
              CrosswalkProblem.CROSSWALK_WEIGHT_RANGE.title()));
    }
    if (!pairs.add(List.of(entry.from(), entry.to()))) {
      faults.add(
          new Fault(
              entry,
              Part.TO,
              CrosswalkProblem.DUPLICATE_MAPPING,
              LocalizedText.of(
                  "Cặp %s → %s đã có.".formatted(entry.from(), entry.to()),
                  "The pair %s → %s is there already.".formatted(entry.from(), entry.to()))));
    }
    bySource.computeIfAbsent(entry.from(), code -> new ArrayList<>()).add(entry);
    sourcesOfTarget.merge(entry.to(), 1, Integer::sum);
  }

  private void requireKnown(Entry entry, Part part, String code, Set<String> known) {
    if (!known.contains(code)) {
      faults.add(
          new Fault(
              entry,
              part,
              ImportProblem.CODE_UNKNOWN,
              LocalizedText.of(
                  "Mã «%s» không có trong danh mục.".formatted(code),
                  "Code “%s” is not in the classification.".formatted(code))));
    }
  }

  /** The mappings by code; those whose weights can not be completed are left out. */
  List<Mapping> mappings() {
    List<Mapping> mappings = new ArrayList<>();
    bySource.forEach((code, entries) -> complete(code, entries).ifPresent(mappings::add));
    return mappings;
  }

  private Optional<Mapping> complete(String code, List<Entry> entries) {
    List<@Nullable BigDecimal> given = new ArrayList<>();
    entries.forEach(it -> given.add(it.weight()));
    Optional<List<BigDecimal>> weights = Weights.complete(given);
    if (weights.isEmpty()) {
      faults.add(
          new Fault(
              entries.get(entries.size() - 1),
              Part.WEIGHT,
              CrosswalkProblem.CROSSWALK_WEIGHT,
              wrongSum(code, given)));
      return Optional.empty();
    }
    List<Mapping.Share> targets = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Relation relation =
          entry.relation() != null
              ? entry.relation()
              : Relation.of(entries.size(), sourcesOfTarget.getOrDefault(entry.to(), 1));
      targets.add(new Mapping.Share(entry.to(), weights.get().get(i), relation));
    }
    return Optional.of(new Mapping(code, targets));
  }

  private static LocalizedText wrongSum(String code, List<@Nullable BigDecimal> given) {
    String sum = Weights.sum(given).stripTrailingZeros().toPlainString();
    return given.contains(null)
        ? LocalizedText.of(
            "Trọng số đã cho của mã %s có tổng %s, không còn phần cho mã thiếu trọng số."
                .formatted(code, sum),
            "The given weights of code %s add to %s and leave nothing to the others."
                .formatted(code, sum))
        : LocalizedText.of(
            "Tổng trọng số của mã %s là %s, phải bằng 1.".formatted(code, sum),
            "The weights of code %s add to %s, not to 1.".formatted(code, sum));
  }

  /** What is wrong, after the mappings were asked for. */
  List<Fault> faults() {
    return faults;
  }
}
