package vn.labourmarket.enrollment.periods;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.enrollment.Samples;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.platform.time.Period;

class PeriodLockSamplesTest {

  @Test
  void writesASampleOfALockAndItsEnd() {
    AreaRef area = new AreaRef(UUID.fromString("00000000-0000-5000-8000-000000000002"), "25");
    Period period = Period.quarter(2020, 4);

    Samples.assertCommitted(PeriodLockService.event(area, period, true, 1));
    Samples.assertCommitted(PeriodLockService.event(area, period, false, 2));
  }
}
