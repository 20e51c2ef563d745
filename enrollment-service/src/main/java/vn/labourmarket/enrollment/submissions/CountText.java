package vn.labourmarket.enrollment.submissions;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.VietnamTime;

/** Messages with numbers and days, written as each language writes them: 1.500 and 1,500. */
public final class CountText {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private CountText() {}

  /**
   * Fills the {@code %s} places; numbers are grouped, days turned round in Vietnamese, everything
   * else is taken as it is.
   */
  public static LocalizedText of(String vi, String en, Object... values) {
    return LocalizedText.of(
        vi.formatted(written(VIETNAMESE, values)), en.formatted(written(Locale.ENGLISH, values)));
  }

  private static Object[] written(Locale locale, Object... values) {
    NumberFormat format = NumberFormat.getIntegerInstance(locale);
    return Arrays.stream(values)
        .map(value -> value instanceof Number number ? format.format(number) : value)
        .map(value -> value instanceof LocalDate day ? written(locale, day) : value)
        .toArray();
  }

  private static String written(Locale locale, LocalDate day) {
    return locale.equals(VIETNAMESE) ? VietnamTime.written(day) : day.toString();
  }
}
