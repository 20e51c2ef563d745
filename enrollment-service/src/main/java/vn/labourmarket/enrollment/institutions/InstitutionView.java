package vn.labourmarket.enrollment.institutions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.concurrency.Versioned;

/** An institution as readers see it. */
record InstitutionView(
    UUID id,
    long version,
    String code,
    InstitutionType type,
    Ownership ownership,
    @Schema(nullable = true) @Nullable String governingBody,
    String name,
    @Schema(nullable = true) @Nullable String nameEn,
    UUID areaId,
    String areaCode,
    Licence licence,
    List<LicensedProgram> licensedPrograms,
    InstitutionStatus status,
    boolean demonstration,
    UUID createdBy,
    Instant createdAt,
    UUID updatedBy,
    Instant updatedAt)
    implements Versioned {

  static InstitutionView of(Institution it) {
    return new InstitutionView(
        it.id,
        it.version,
        it.code,
        it.type,
        it.ownership,
        it.governingBody,
        it.name,
        it.nameEn,
        it.areaId,
        it.areaCode,
        new Licence(it.licenceNo, it.licenceDate),
        it.licensedPrograms,
        it.status,
        it.demonstration,
        it.authorship.createdBy(),
        it.authorship.createdAt(),
        it.authorship.updatedBy(),
        it.authorship.updatedAt());
  }
}
