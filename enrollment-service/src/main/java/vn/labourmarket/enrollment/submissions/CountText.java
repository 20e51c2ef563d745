package vn.labourmarket.enrollment.submissions;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import vn.labourmarket.platform.texts.LocalizedText;

/** Messages with numbers, written as each language writes them: 1.500 and 1,500. */
public final class CountText {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private CountText() {}

  /** Fills the {@code %s} places; numbers are grouped, everything else is taken as it is. */
  public static LocalizedText of(String vi, String en, Object... values) {
    return LocalizedText.of(
        vi.formatted(written(VIETNAMESE, values)), en.formatted(written(Locale.ENGLISH, values)));
  }

  private static Object[] written(Locale locale, Object... values) {
    NumberFormat format = NumberFormat.getIntegerInstance(locale);
    return Arrays.stream(values)
        .map(value -> value instanceof Number number ? format.format(number) : value)
        .toArray();
  }
}
