package vn.labourmarket.platform.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.VietnamTime;

/** Why an area can't be named (V36, V37). */
public final class AreaTexts {
  /** The level of the areas that records are kept by: authorities are the province's. */
  public static final String PROVINCE = "PROVINCE";

  private static final String CODE = "\\d{2}|\\d{5}";

  /** A district may have gone into dozens of communes. */
  private static final int MOST_NAMES = 10;

  private AreaTexts() {}

  /** Whether a code that nothing has may at all be one: districts, of three digits, are no more. */
  public static boolean isWellFormed(String code) {
    return code.matches(CODE);
  }

  public static LocalizedText malformed() {
    return LocalizedText.of(
        "Mã tỉnh gồm 2 chữ số, mã xã gồm 5 chữ số.",
        "A province code has 2 digits, a commune code 5.");
  }

  public static LocalizedText unknown() {
    return LocalizedText.of("Không có đơn vị hành chính này.", "There is no such area.");
  }

  public static LocalizedText required() {
    return LocalizedText.of("Phải có areaCode hoặc areaId.", "Give areaCode or areaId.");
  }

  public static LocalizedText noProvince(LocalizedText name) {
    return LocalizedText.of(
        "Phải là tỉnh hoặc thành phố trực thuộc trung ương (mã 2 chữ số); «%s» không phải."
            .formatted(name.vi()),
        "A province is required (a code of 2 digits); “%s” is none.".formatted(name.en()));
  }

  public static LocalizedText notYet(LocalDate validFrom) {
    return LocalizedText.of(
        "Đơn vị có hiệu lực từ %s.".formatted(VietnamTime.written(validFrom)),
        "The area is in force from %s.".formatted(validFrom));
  }

  /**
   * The area is a thing of the past.
   *
   * @param validTo its last day
   * @param successors names of what it went into
   */
  public static LocalizedText expired(LocalDate validTo, List<LocalizedText> successors) {
    return LocalizedText.of(
        "Đơn vị hết hiệu lực %s%s."
            .formatted(
                VietnamTime.written(validTo),
                names("; đơn vị kế thừa: ", " và %d đơn vị nữa", successors, LocalizedText::vi)),
        "The area ended on %s%s."
            .formatted(
                validTo,
                names("; its successors: ", " and %d more", successors, LocalizedText::en)));
  }

  private static String names(
      String start, String more, List<LocalizedText> areas, Function<LocalizedText, String> name) {
    if (areas.isEmpty()) {
      return "";
    }
    String some = areas.stream().limit(MOST_NAMES).map(name).collect(Collectors.joining(", "));
    int left = areas.size() - MOST_NAMES;
    return start + some + (left > 0 ? more.formatted(left) : "");
  }
}
