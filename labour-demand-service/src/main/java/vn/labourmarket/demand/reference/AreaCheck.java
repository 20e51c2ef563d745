package vn.labourmarket.demand.reference;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an area is there on a day, and a province (V36, V37): records are kept by province, since
 * authorities and employment services are the province's.
 */
final class AreaCheck {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String PROVINCE = "PROVINCE";
  private static final int MOST_NAMES = 10;

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
    return found == null ? unknown(pointer) : province(pointer, found);
  }

  /** Codes come back for other territories: one that had the code at another time is not meant. */
  @Nullable Area byCode(String pointer, String code) {
    Area found =
        catalogue.areaByCode(code, day).or(() -> catalogue.lastWithCode(code)).orElse(null);
    if (found != null) {
      // Districts had three digits. They are told apart from typing errors by having been there.
      return province(pointer, found);
    }
    if (!code.matches("\\d{2}|\\d{5}")) {
      findings.add(
          pointer,
          ReferenceProblem.AREA_FORMAT,
          "Mã tỉnh gồm 2 chữ số, mã xã gồm 5 chữ số.",
          "A province code has 2 digits, a commune code 5.");
      return null;
    }
    return unknown(pointer);
  }

  private @Nullable Area unknown(String pointer) {
    findings.add(
        pointer,
        ReferenceProblem.AREA_UNKNOWN,
        "Không có đơn vị hành chính này.",
        "There is no such area.");
    return null;
  }

  private @Nullable Area province(String pointer, Area found) {
    if (!found.isValidOn(day)) {
      outOfForce(pointer, found);
      return null;
    }
    if (!found.level().equals(PROVINCE)) {
      findings.add(
          pointer,
          ReferenceProblem.AREA_LEVEL,
          "Phải là tỉnh hoặc thành phố trực thuộc trung ương (mã 2 chữ số); «%s» không phải."
              .formatted(found.nameVi()),
          "A province is required (a code of 2 digits); “%s” is none.".formatted(found.nameEn()));
      return null;
    }
    return found;
  }

  private void outOfForce(String pointer, Area found) {
    LocalDate end = found.validTo();
    if (end == null || day.isBefore(found.validFrom())) {
      findings.add(
          pointer,
          ReferenceProblem.AREA_EXPIRED,
          "Đơn vị có hiệu lực từ %s.".formatted(found.validFrom().format(DAY)),
          "The area is in force from %s.".formatted(found.validFrom()));
      return;
    }
    List<Area> successors = catalogue.successorsOf(found.id(), day);
    findings.add(
        pointer,
        ReferenceProblem.AREA_EXPIRED,
        "Đơn vị hết hiệu lực %s%s."
            .formatted(
                end.format(DAY),
                names("; đơn vị kế thừa: ", " và %d nữa", successors, Area::nameVi)),
        "The area ended on %s%s."
            .formatted(end, names("; its successors: ", " and %d more", successors, Area::nameEn)));
  }

  /** A district may have gone into dozens of communes. */
  private static String names(
      String start, String more, List<Area> areas, Function<Area, String> name) {
    if (areas.isEmpty()) {
      return "";
    }
    String some = areas.stream().limit(MOST_NAMES).map(name).collect(Collectors.joining(", "));
    int left = areas.size() - MOST_NAMES;
    return start + some + (left > 0 ? more.formatted(left) : "");
  }
}
