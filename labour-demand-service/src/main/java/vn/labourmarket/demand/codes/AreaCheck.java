package vn.labourmarket.demand.codes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.ReferenceProblem;
import vn.labourmarket.platform.areas.AreaTexts;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * Whether an area is there on a day, and a province (V36, V37): records are kept by province, since
 * authorities and employment services are the province's.
 */
final class AreaCheck {
  private final Catalogue catalogue;
  private final LocalDate day;
  private final Findings findings;

  AreaCheck(Catalogue catalogue, LocalDate day, Findings findings) {
    this.catalogue = catalogue;
    this.day = day;
    this.findings = findings;
  }

  @Nullable Area byId(String pointer, UUID id) {
    Area found = catalogue.area(id).orElse(null);
    return found == null
        ? refuse(pointer, ReferenceProblem.AREA_UNKNOWN, AreaTexts.unknown())
        : province(pointer, found);
  }

  /** Codes come back for other territories: one that had the code at another time is not meant. */
  @Nullable Area byCode(String pointer, String code) {
    Area found =
        catalogue.areaByCode(code, day).or(() -> catalogue.lastWithCode(code)).orElse(null);
    if (found != null) {
      return province(pointer, found);
    }
    return AreaTexts.isWellFormed(code)
        ? refuse(pointer, ReferenceProblem.AREA_UNKNOWN, AreaTexts.unknown())
        : refuse(pointer, ReferenceProblem.AREA_FORMAT, AreaTexts.malformed());
  }

  private @Nullable Area province(String pointer, Area found) {
    if (!found.isValidOn(day)) {
      return refuse(pointer, ReferenceProblem.AREA_EXPIRED, outOfForce(found));
    }
    if (!found.level().equals(AreaTexts.PROVINCE)) {
      return refuse(pointer, ReferenceProblem.AREA_LEVEL, AreaTexts.noProvince(name(found)));
    }
    return found;
  }

  private LocalizedText outOfForce(Area found) {
    LocalDate end = found.validTo();
    return end == null || day.isBefore(found.validFrom())
        ? AreaTexts.notYet(found.validFrom())
        : AreaTexts.expired(
            end, catalogue.successorsOf(found.id(), day).stream().map(AreaCheck::name).toList());
  }

  private static LocalizedText name(Area area) {
    return LocalizedText.of(area.nameVi(), area.nameEn());
  }

  private @Nullable Area refuse(String pointer, ReferenceProblem rule, LocalizedText message) {
    findings.add(pointer, rule, message.vi(), message.en());
    return null;
  }
}
