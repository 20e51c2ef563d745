package vn.labourmarket.demand.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.ReferenceProblem;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.demand.reference.SuggestedCode;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * Whether new records may name an industry code on a day (V38).
 *
 * <p>The code must be of a version in force. One that only an older version has is refused with
 * what it has become, but only where a version covers the day: as long as the newer list has not
 * been loaded, the last one goes on.
 *
 * <p>It must be of level 3 or finer, as the employer's form of NĐ 318/2025 asks since VSIC 2025
 * came into force on 15 November 2025, where a version valid on the day holds items of that level:
 * a list of which only sections and divisions are loaded can't be asked for more, and one that has
 * lapsed is not. No date stands in the rule; the validity of the loaded versions is the date.
 */
final class IndustryCheck {
  private static final int COARSEST_LEVEL = 3;

  private final Catalogue catalogue;
  private final LocalDate day;
  private final Findings findings;

  IndustryCheck(Catalogue catalogue, LocalDate day, Findings findings) {
    this.catalogue = catalogue;
    this.day = day;
    this.findings = findings;
  }

  @Nullable ClassificationItem item(String pointer, @Nullable String version, String code) {
    String current = catalogue.versionOn(Scheme.INDUSTRY, day).orElse("");
    String wanted =
        version != null && catalogue.isInForce(Scheme.INDUSTRY, version, day) ? version : current;
    boolean named = version == null || wanted.equals(version);
    Optional<ClassificationItem> found =
        named ? catalogue.item(Scheme.INDUSTRY, wanted, code) : Optional.empty();
    if (found.isEmpty()) {
      refuse(pointer, version, code, current);
      return null;
    }
    return fineEnough(pointer, found.get());
  }

  private @Nullable ClassificationItem fineEnough(String pointer, ClassificationItem found) {
    if (found.level() >= COARSEST_LEVEL
        || !catalogue.isCovered(Scheme.INDUSTRY, day)
        || !catalogue.reaches(Scheme.INDUSTRY, found.version(), COARSEST_LEVEL)) {
      return found;
    }
    findings.add(
        pointer,
        ReferenceProblem.VSIC_LEVEL,
        "Mã ngành «%s» ở cấp %d; cần mã từ cấp %d trở lên của vsic %s."
            .formatted(found.code(), found.level(), COARSEST_LEVEL, found.version()),
        "Industry “%s” is of level %d; needed is level %d or finer of vsic %s."
            .formatted(found.code(), found.level(), COARSEST_LEVEL, found.version()));
    return null;
  }

  private void refuse(String pointer, @Nullable String version, String code, String current) {
    Optional<String> expired =
        catalogue
            .expiredVersionWith(Scheme.INDUSTRY, code, day)
            .map(
                newest ->
                    version != null && catalogue.item(Scheme.INDUSTRY, version, code).isPresent()
                        ? version
                        : newest);
    boolean hasBegun =
        version == null
            || catalogue
                .version(Scheme.INDUSTRY, version)
                .filter(it -> !it.validFrom().isAfter(day))
                .isPresent();
    if (expired.isPresent() && hasBegun && catalogue.isCovered(Scheme.INDUSTRY, day)) {
      findings.add(expired(pointer, expired.get(), code, current));
    } else {
      String asked = version == null ? current : version;
      findings.add(
          pointer,
          ReferenceProblem.VSIC_UNKNOWN,
          "Không có mã «%s» trong danh mục vsic %s đang có hiệu lực.".formatted(code, asked),
          "There is no code “%s” in a vsic %s that is in force.".formatted(code, asked));
    }
  }

  private Violation expired(String pointer, String expired, String code, String current) {
    List<SuggestedCode> suggestions = catalogue.suggestions(expired, code, current);
    String codes =
        suggestions.stream()
            .map(it -> it.code() + " (" + it.weight().toPlainString() + ")")
            .collect(Collectors.joining(", "));
    return Violation.error(
            pointer,
            ReferenceProblem.VSIC_VERSION_EXPIRED,
            LocalizedText.of(
                "Mã «%s» thuộc vsic %s đã hết hiệu lực; hãy dùng vsic %s%s."
                    .formatted(code, expired, current, codes.isEmpty() ? "" : ": " + codes),
                "Code “%s” is of vsic %s, which has expired; use vsic %s%s."
                    .formatted(code, expired, current, codes.isEmpty() ? "" : ": " + codes)))
        .with("suggestedVersion", current)
        .with("suggestions", suggestions);
  }
}
