package vn.labourmarket.platform.retirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RetirementTest {

  @Test
  void saysItsDaysAsHeadersDo() {
    Retirement retirement = Retirement.of("2026-01-01", "2026-07-01", "/api/v1/notes");

    assertEquals("@1767200400", retirement.deprecation());
    assertEquals("Tue, 30 Jun 2026 17:00:00 GMT", retirement.httpSunset());
    assertEquals("</api/v1/notes>; rel=\"successor-version\"", retirement.link().orElseThrow());
  }

  @Test
  void givesCallersSixMonths() {
    assertThrows(
        IllegalArgumentException.class, () -> Retirement.of("2026-01-01", "2026-06-30", ""));
  }
}
