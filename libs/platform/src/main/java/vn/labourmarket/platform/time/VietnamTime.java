package vn.labourmarket.platform.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal days in Viet Nam. */
public final class VietnamTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
