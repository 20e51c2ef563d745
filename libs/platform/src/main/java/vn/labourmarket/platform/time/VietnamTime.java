package vn.labourmarket.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Legal days in Viet Nam. */
public final class VietnamTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private VietnamTime() {}

  /** A day as Vietnamese texts write it: 31/12/2026. */
  public static String written(LocalDate day) {
    return DAY.format(day);
  }

  /** A local moment as Vietnamese texts write it: 23:59 31/12/2026. */
  public static String written(Instant moment) {
    return MOMENT.format(moment.atZone(ZONE));
  }

  /** A local moment for other languages, which says how far it is from UTC. */
  public static OffsetDateTime offset(Instant moment) {
    return moment.atZone(ZONE).toOffsetDateTime();
  }

  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
