package vn.labourmarket.demand.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ClassRef;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.ReferenceProblem;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.platform.areas.AreaTexts;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Looks up the codes of one command and notes those that are not there. */
public final class ReferenceCheck {
  private final Catalogue catalogue;
  private final LocalDate day;
  private final Findings findings = new Findings();
  private final AreaCheck areas;
  private final IndustryCheck industries;
  private final OccupationCheck occupations;

  /**
   * @param day for which codes must be valid
   */
  public ReferenceCheck(Catalogue catalogue, LocalDate day) {
    this.catalogue = catalogue;
    this.day = day;
    this.areas = new AreaCheck(catalogue, day, findings);
    this.industries = new IndustryCheck(catalogue, day, findings);
    this.occupations = new OccupationCheck(catalogue, day, findings);
  }

  public List<Violation> violations() {
    return findings.violations();
  }

  /** Looks up a code in the version in force. */
  public @Nullable ClassificationItem item(Scheme scheme, String pointer, String code) {
    return item(scheme, pointer, null, code);
  }

  private @Nullable ClassificationItem item(
      Scheme scheme, String pointer, @Nullable String version, String code) {
    String wanted = version == null ? catalogue.versionOn(scheme, day).orElse("") : version;
    ClassificationItem found = catalogue.item(scheme, wanted, code).orElse(null);
    if (found == null) {
      findings.add(
          pointer,
          scheme.unknown(),
          "Không có mã «%s» trong danh mục %s %s.".formatted(code, scheme.code(), wanted),
          "There is no code “%s” in %s %s.".formatted(code, scheme.code(), wanted));
    }
    return found;
  }

  private boolean isOf(Scheme scheme, String pointer, ClassRef reference) {
    boolean fits = reference.scheme() == null || reference.scheme().equals(scheme.code());
    if (!fits) {
      findings.add(
          pointer + "/scheme",
          scheme.unknown(),
          "Phải là danh mục %s.".formatted(scheme.code()),
          "Must be a code of %s.".formatted(scheme.code()));
    }
    return fits;
  }

  /** Looks up the industry of a new record (V38). */
  public @Nullable ClassificationItem industry(String pointer, ClassRef reference) {
    return isOf(Scheme.INDUSTRY, pointer, reference)
        ? industries.item(pointer + "/code", reference.version(), reference.code())
        : null;
  }

  /** Looks up an occupation of certain levels for a new record (V40, V56). */
  public @Nullable ClassificationItem occupation(
      String pointer, ClassRef reference, int fromLevel, int toLevel) {
    if (!isOf(Scheme.OCCUPATION, pointer, reference)
        || !occupations.isInForce(pointer + "/version", reference.version())) {
      return null;
    }
    ClassificationItem found =
        item(Scheme.OCCUPATION, pointer + "/code", reference.version(), reference.code());
    return found == null ? null : occupations.fitting(pointer, found, fromLevel, toLevel);
  }

  /** The same for a bare code. */
  public @Nullable ClassificationItem occupation(
      String pointer, String code, int fromLevel, int toLevel) {
    ClassificationItem found = item(Scheme.OCCUPATION, pointer, code);
    return found == null ? null : occupations.fitting(pointer, found, fromLevel, toLevel);
  }

  /** Finds a province by id or, on the day of this check, by code (V36, V37). */
  public @Nullable Area area(String pointer, @Nullable UUID id, @Nullable String code) {
    if (id != null) {
      return areas.byId(pointer + "/areaId", id);
    }
    if (code == null) {
      LocalizedText message = AreaTexts.required();
      findings.add(
          pointer + "/areaCode", ReferenceProblem.AREA_REQUIRED, message.vi(), message.en());
      return null;
    }
    return areas.byCode(pointer + "/areaCode", code);
  }
}
