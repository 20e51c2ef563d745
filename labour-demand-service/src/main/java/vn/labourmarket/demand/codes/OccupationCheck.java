package vn.labourmarket.demand.codes;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.DeprecatedOccupation;
import vn.labourmarket.demand.reference.ReferenceProblem;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.VietnamTime;

/**
 * Whether new records may name an occupation on a day: its code stands in a version in force, has a
 * fitting level (V40) and is not deprecated (V56).
 */
final class OccupationCheck {
  private final Catalogue catalogue;
  private final LocalDate day;
  private final Findings findings;

  OccupationCheck(Catalogue catalogue, LocalDate day, Findings findings) {
    this.catalogue = catalogue;
    this.day = day;
    this.findings = findings;
  }

  /** Whether codes of a version may be named at all. */
  boolean isInForce(String pointer, @Nullable String version) {
    if (version == null
        || catalogue.version(Scheme.OCCUPATION, version).isEmpty()
        || catalogue.isInForce(Scheme.OCCUPATION, version, day)) {
      return true;
    }
    String current = catalogue.versionOn(Scheme.OCCUPATION, day).orElse("");
    findings.add(
        pointer,
        ReferenceProblem.VSCO_UNKNOWN,
        "Danh mục nghề VSCO %s không có hiệu lực vào ngày %s; hãy dùng VSCO %s."
            .formatted(version, VietnamTime.written(day), current),
        "VSCO %s is not in force on %s; use VSCO %s.".formatted(version, day, current));
    return false;
  }

  @Nullable ClassificationItem fitting(
      String pointer, ClassificationItem found, int fromLevel, int toLevel) {
    if (found.level() < fromLevel || found.level() > toLevel) {
      findings.add(
          pointer,
          ReferenceProblem.VSCO_UNKNOWN,
          "Mã nghề «%s» ở cấp %d; cần cấp %s."
              .formatted(found.code(), found.level(), levels(fromLevel, toLevel)),
          "Occupation “%s” is of level %d; needed is level %s."
              .formatted(found.code(), found.level(), levels(fromLevel, toLevel)));
      return null;
    }
    DeprecatedOccupation deprecated =
        catalogue.deprecated(found.version(), found.code(), day).orElse(null);
    if (deprecated != null) {
      findings.add(refusal(pointer, deprecated));
      return null;
    }
    return found;
  }

  private Violation refusal(String pointer, DeprecatedOccupation deprecated) {
    return Violation.error(
            pointer,
            ReferenceProblem.OCCUPATION_DEPRECATED,
            LocalizedText.of(
                "Nghề «%s» không dùng cho hồ sơ mới từ ngày %s%s."
                    .formatted(
                        deprecated.code(),
                        VietnamTime.written(deprecated.deprecatedOn()),
                        instead("; hãy dùng: ", deprecated, false)),
                "Occupation “%s” is not for new records from %s on%s."
                    .formatted(
                        deprecated.code(),
                        deprecated.deprecatedOn(),
                        instead("; use: ", deprecated, true))))
        .with("replacedBy", deprecated.replacedBy());
  }

  private String instead(String start, DeprecatedOccupation deprecated, boolean english) {
    return deprecated.replacedBy().isEmpty()
        ? ""
        : start
            + deprecated.replacedBy().stream()
                .map(it -> named(it, english))
                .collect(Collectors.joining(", "));
  }

  /** A profile's code with its name, and its VSCO code where that is another. */
  private String named(String code, boolean english) {
    return catalogue
        .profile(code)
        .map(
            it -> {
              String name = english && it.nameEn() != null ? it.nameEn() : it.nameVi();
              String vsco = it.vscoCode();
              return vsco == null || vsco.equals(code)
                  ? "%s (%s)".formatted(code, name)
                  : "%s (%s, VSCO %s)".formatted(code, name, vsco);
            })
        .orElse(code);
  }

  private static String levels(int from, int to) {
    return from == to ? String.valueOf(from) : from + "–" + to;
  }
}
