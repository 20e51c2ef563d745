package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in Vietnamese sentences. */
final class Days {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private Days() {}

  static String shown(LocalDate day) {
    return SHOWN.format(day);
  }
}
