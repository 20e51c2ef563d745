package vn.labourmarket.demand.reference;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which VSCO codes stand for occupations that were deprecated (V56).
 *
 * <p>A code belongs to the profiles that name it as theirs; a profile of that number that names
 * none is of another classification. Several profiles may share a code, since VSCO is coarser than
 * they are: it is deprecated only once all of them are.
 */
final class Occupations {
  private final Map<String, OccupationProfile> byCode;
  private final Map<String, List<OccupationProfile>> byVscoCode;

  Occupations(List<OccupationProfile> profiles) {
    byCode =
        profiles.stream().collect(toUnmodifiableMap(OccupationProfile::code, Function.identity()));
    byVscoCode =
        profiles.stream()
            .filter(it -> it.vscoCode() != null)
            .collect(groupingBy(it -> Objects.requireNonNull(it.vscoCode())));
  }

  Optional<DeprecatedOccupation> deprecated(String version, String code, LocalDate day) {
    List<OccupationProfile> profiles = describing(version, code);
    if (profiles.isEmpty() || !profiles.stream().allMatch(it -> it.isDeprecatedOn(day))) {
      return Optional.empty();
    }
    return profiles.stream()
        .flatMap(it -> Optional.ofNullable(it.deprecatedOn()).stream())
        .max(naturalOrder())
        .map(last -> new DeprecatedOccupation(code, last, replacements(profiles)));
  }

  Optional<OccupationProfile> profile(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  private List<OccupationProfile> describing(String version, String code) {
    return byVscoCode.getOrDefault(code, List.of()).stream()
        .filter(it -> it.describes(version))
        .toList();
  }

  private static List<String> replacements(List<OccupationProfile> profiles) {
    return profiles.stream().flatMap(it -> it.replacedBy().stream()).distinct().sorted().toList();
  }
}
