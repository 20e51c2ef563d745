package vn.labourmarket.enrollment.institutions;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.access.Authorship;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.enrollment.submissions.Transitions;
import vn.labourmarket.platform.access.Caller;

/** A vocational institution. */
@Entity
class Institution {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  @Id UUID id;
  @Version long version = 1;
  String code;

  @Enumerated(EnumType.STRING)
  InstitutionType type;

  @Enumerated(EnumType.STRING)
  Ownership ownership;

  @Nullable String governingBody;
  String name;
  @Nullable String nameEn;
  UUID areaId;
  String areaCode;
  @Nullable String licenceNo;
  @Nullable LocalDate licenceDate;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<LicensedProgram> licensedPrograms;

  @Enumerated(EnumType.STRING)
  InstitutionStatus status;

  boolean demonstration;
  String searchText;
  @Embedded Authorship authorship;

  protected Institution() {}

  Institution(RegisterInstitution command, AreaRef area, Caller by, Instant now) {
    id = IDS.generate();
    status = InstitutionStatus.ACTIVE;
    demonstration = command.isDemonstration();
    authorship = new Authorship(by, now);
    describe(command, area);
  }

  void change(RegisterInstitution command, AreaRef area, Caller by, Instant now) {
    if (status == InstitutionStatus.CLOSED) {
      Transitions.require("change", status, status.transitions());
    }
    if (command.isDemonstration() != demonstration) {
      throw InstitutionProblem.DEMONSTRATION_FIXED.problem();
    }
    authorship.changed(by, now);
    describe(command, area);
  }

  void become(InstitutionStatus next, String transition, Caller by, Instant now) {
    Transitions.require(transition, status, status.transitions());
    status = next;
    authorship.changed(by, now);
  }

  private void describe(RegisterInstitution command, AreaRef area) {
    code = command.code();
    type = command.type();
    ownership = command.ownership();
    governingBody = command.governingBody();
    name = command.name().strip();
    nameEn = command.nameEn();
    areaId = area.id();
    areaCode = area.code();
    licenceNo = command.licence() == null ? null : command.licence().no();
    licenceDate = command.licence() == null ? null : command.licence().date();
    licensedPrograms = command.programs();
    searchText = SearchText.of(code + " " + name + (nameEn == null ? "" : " " + nameEn));
  }
}
