package vn.labourmarket.platform.retirement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.labourmarket.platform.time.VietnamTime;

/** When an operation goes, as HTTP headers say it. */
record Retirement(LocalDate since, LocalDate sunset, String successor) {
  private static final int LEAST_MONTHS = 6;

  /** The JDK's own format leaves the zero of a day below ten out. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  Retirement {
    if (sunset.isBefore(since.plusMonths(LEAST_MONTHS))) {
      throw new IllegalArgumentException(
          "sunset %s is less than %d months after %s".formatted(sunset, LEAST_MONTHS, since));
    }
  }

  static Retirement of(Retired retired) {
    return of(retired.since(), retired.sunset(), retired.successor());
  }

  static Retirement of(String since, String sunset, String successor) {
    return new Retirement(LocalDate.parse(since), LocalDate.parse(sunset), successor);
  }

  /** RFC 9745: a date as a structured field. */
  String deprecation() {
    return "@" + since.atStartOfDay(VietnamTime.ZONE).toEpochSecond();
  }

  /** RFC 8594: an HTTP date. */
  String httpSunset() {
    return HTTP_DATE.format(
        sunset.atStartOfDay(VietnamTime.ZONE).withZoneSameInstant(ZoneOffset.UTC));
  }

  Optional<String> link() {
    return successor.isEmpty()
        ? Optional.empty()
        : Optional.of("<%s>; rel=\"successor-version\"".formatted(successor));
  }
}
