package vn.labourmarket.occupations.areas;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import vn.labourmarket.platform.texts.LocalizedText;

/** What is said of an area that is not in force. */
final class AreaTexts {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private AreaTexts() {}

  /**
   * Why an area is refused, and what took its place.
   *
   * @param successors what became of it; empty when nothing did, or nobody has said it
   */
  static LocalizedText outOfForce(Area area, LocalDate day, List<Area> successors) {
    if (day.isBefore(area.validFrom) || area.validTo == null) {
      return LocalizedText.of(
          "Đơn vị có hiệu lực từ %s.".formatted(DAY.format(area.validFrom)),
          "The area is in force from %s.".formatted(area.validFrom));
    }
    String vi = "Đơn vị hết hiệu lực %s".formatted(DAY.format(area.validTo));
    String en = "The area was in force until %s".formatted(area.validTo);
    if (successors.isEmpty()) {
      return LocalizedText.of(vi + ".", en + ".");
    }
    return LocalizedText.of(
        vi
            + successors.stream()
                .map(it -> it.code + " " + it.nameAt(day).nameVi())
                .collect(Collectors.joining(", ", "; đơn vị kế thừa: ", ".")),
        en
            + successors.stream()
                .map(it -> it.code + " " + it.nameAt(day).nameEn())
                .collect(Collectors.joining(", ", "; its successors: ", ".")));
  }
}
