package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Looks up the codes of one command and notes those that are not there. */
public final class ReferenceCheck {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Catalogue catalogue;
  private final LocalDate day;
  private final List<Violation> violations = new ArrayList<>();

  /**
   * @param day for which codes must be valid
   */
  public ReferenceCheck(Catalogue catalogue, LocalDate day) {
    this.catalogue = catalogue;
    this.day = day;
  }

  public List<Violation> violations() {
    return violations;
  }

  /** Looks up a code in the version named, or in the one in force. */
  public @Nullable ClassificationItem item(Scheme scheme, String pointer, ClassRef reference) {
    if (reference.scheme() != null && !reference.scheme().equals(scheme.code())) {
      add(
          pointer + "/scheme",
          scheme.unknown(),
          "Phải là danh mục %s.".formatted(scheme.code()),
          "Must be a code of %s.".formatted(scheme.code()));
      return null;
    }
    String version = reference.version();
    return item(scheme, pointer + "/code", version, reference.code());
  }

  /** The same for a bare code. */
  public @Nullable ClassificationItem item(
      Scheme scheme, String pointer, @Nullable String version, String code) {
    String wanted = version == null ? catalogue.versionOn(scheme, day).orElse("") : version;
    ClassificationItem found = catalogue.item(scheme, wanted, code).orElse(null);
    if (found == null) {
      add(
          pointer,
          scheme.unknown(),
          "Không có mã «%s» trong danh mục %s %s.".formatted(code, scheme.code(), wanted),
          "There is no code “%s” in %s %s.".formatted(code, scheme.code(), wanted));
    }
    return found;
  }

  /** Looks up an occupation of certain levels (V40). */
  public @Nullable ClassificationItem occupation(
      String pointer, ClassRef reference, int fromLevel, int toLevel) {
    return ofLevel(pointer, item(Scheme.OCCUPATION, pointer, reference), fromLevel, toLevel);
  }

  /** The same for a bare code. */
  public @Nullable ClassificationItem occupation(
      String pointer, String code, int fromLevel, int toLevel) {
    return ofLevel(pointer, item(Scheme.OCCUPATION, pointer, null, code), fromLevel, toLevel);
  }

  private @Nullable ClassificationItem ofLevel(
      String pointer, @Nullable ClassificationItem found, int fromLevel, int toLevel) {
    if (found != null && (found.level() < fromLevel || found.level() > toLevel)) {
      add(
          pointer,
          ReferenceProblem.VSCO_UNKNOWN,
          "Mã nghề «%s» ở cấp %d; cần cấp %s."
              .formatted(found.code(), found.level(), levels(fromLevel, toLevel)),
          "Occupation “%s” is of level %d; needed is level %s."
              .formatted(found.code(), found.level(), levels(fromLevel, toLevel)));
      return null;
    }
    return found;
  }

  /** Finds an area by id or, on the day of this check, by code. */
  public @Nullable Area area(String pointer, @Nullable UUID id, @Nullable String code) {
    if (id != null) {
      Area found = catalogue.area(id).orElse(null);
      return found == null ? unknown(pointer + "/areaId") : inForce(pointer + "/areaId", found);
    }
    if (code == null) {
      add(
          pointer + "/areaCode",
          ReferenceProblem.AREA_REQUIRED,
          "Phải có areaCode hoặc areaId.",
          "Give areaCode or areaId.");
      return null;
    }
    return byCode(pointer + "/areaCode", code);
  }

  private @Nullable Area byCode(String pointer, String code) {
    if (!code.matches("\\d{2}|\\d{5}")) {
      add(
          pointer,
          ReferenceProblem.AREA_FORMAT,
          "Mã tỉnh gồm 2 chữ số, mã xã gồm 5 chữ số.",
          "A province code has 2 digits, a commune code 5.");
      return null;
    }
    Area found =
        catalogue.areaByCode(code, day).or(() -> catalogue.lastWithCode(code)).orElse(null);
    return found == null ? unknown(pointer) : inForce(pointer, found);
  }

  private @Nullable Area unknown(String pointer) {
    add(
        pointer,
        ReferenceProblem.AREA_UNKNOWN,
        "Không có đơn vị hành chính này.",
        "There is no such area.");
    return null;
  }

  private @Nullable Area inForce(String pointer, Area found) {
    if (found.isValidOn(day)) {
      return found;
    }
    LocalDate end = found.validTo();
    List<Area> successors = catalogue.successorsOf(found.id());
    add(
        pointer,
        ReferenceProblem.AREA_EXPIRED,
        end == null || day.isBefore(found.validFrom())
            ? "Đơn vị có hiệu lực từ %s.".formatted(found.validFrom().format(DAY))
            : "Đơn vị hết hiệu lực %s; đơn vị kế thừa: %s."
                .formatted(
                    end.format(DAY),
                    successors.stream().map(Area::nameVi).collect(Collectors.joining(", "))),
        end == null || day.isBefore(found.validFrom())
            ? "The area is in force from %s.".formatted(found.validFrom())
            : "The area ended on %s; its successors: %s."
                .formatted(
                    end, successors.stream().map(Area::nameEn).collect(Collectors.joining(", "))));
    return null;
  }

  private void add(String pointer, ReferenceProblem rule, String vi, String en) {
    violations.add(Violation.error(pointer, rule, LocalizedText.of(vi, en)));
  }

  private static String levels(int from, int to) {
    return from == to ? String.valueOf(from) : from + "–" + to;
  }
}
