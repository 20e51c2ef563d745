package vn.labourmarket.enrollment.institutions;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.enrollment.Samples;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.platform.access.Caller;

class InstitutionSamplesTest {

  @Test
  void writesASampleOfAnInstitution() {
    AreaRef area = new AreaRef(UUID.fromString("00000000-0000-5000-8000-000000000002"), "25");
    RegisterInstitution command =
        new RegisterInstitution(
            "PT-01",
            InstitutionType.CAO_DANG,
            Ownership.PUBLIC,
            null,
            "Trường Cao đẳng Minh hoạ",
            "Sample College",
            null,
            area.id(),
            null,
            null,
            true);
    Caller by = new Caller(new UUID(0, 9), "x", Set.of(), Optional.empty(), Set.of(), true);
    Institution made = new Institution(command, area, by, Instant.parse("2020-01-02T02:00:00Z"));
    made.id = UUID.fromString("00000000-0000-7000-8000-000000000001");

    Samples.assertCommitted(InstitutionEvents.of(made));
  }
}
