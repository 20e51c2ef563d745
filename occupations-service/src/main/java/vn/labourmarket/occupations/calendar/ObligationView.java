package vn.labourmarket.occupations.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.Effect;
import vn.labourmarket.occupations.drafts.RevisionStatus;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A row of the calendar as readers see it.
 *
 * @param status DRAFT while it waits for somebody's consent
 * @param version number of the revision, or tag of the draft
 * @param editors everybody who wrote any of it
 * @param publishedBy who consented; null for drafts, and for what nobody had to consent to
 * @param supersededAt when the next revision took its place; null for what holds now
 * @param onPublication what consent to a draft does to others; null for what is published
 */
@Schema(name = "ReportingObligation")
record ObligationView(
    UUID id,
    RevisionStatus status,
    String code,
    String nameVi,
    String nameEn,
    String reporterRole,
    String receiverRole,
    Cadence cadence,
    @Schema(nullable = true) @Nullable Integer periodIndex,
    DueRule.Kind dueRule,
    @Schema(nullable = true) @Nullable Integer dueMonthOffset,
    @Schema(nullable = true) @Nullable Integer dueDay,
    int graceDays,
    LocalDate validFrom,
    @Schema(nullable = true) @Nullable LocalDate validTo,
    String legalBasis,
    long version,
    UUID createdBy,
    Instant createdAt,
    UUID updatedBy,
    Instant updatedAt,
    List<UUID> editors,
    @Schema(nullable = true) @Nullable UUID publishedBy,
    @Schema(nullable = true) @Nullable Instant supersededAt,
    @Schema(nullable = true) @Nullable Effect onPublication)
    implements Versioned {

  /** Where a row stands, and who brought it there. */
  record Standing(
      UUID id,
      RevisionStatus status,
      long version,
      UUID createdBy,
      Instant createdAt,
      UUID updatedBy,
      Instant updatedAt,
      List<UUID> editors,
      @Nullable UUID publishedBy,
      @Nullable Instant supersededAt,
      @Nullable Effect onPublication) {}

  static ObligationView of(Waiting<SetObligation> it, Effect effect) {
    return of(
        it.content(),
        new Standing(
            it.id(),
            RevisionStatus.DRAFT,
            it.version(),
            it.createdBy(),
            it.createdAt(),
            it.editedBy(),
            it.editedAt(),
            it.editors(),
            null,
            null,
            effect));
  }

  static ObligationView of(SetObligation as, Standing it) {
    return new ObligationView(
        it.id,
        it.status,
        as.code(),
        as.nameVi(),
        as.nameEn(),
        as.reporterRole(),
        as.receiverRole(),
        as.cadence(),
        as.periodIndex(),
        as.dueRule(),
        as.dueMonthOffset(),
        as.dueDay(),
        as.graceDays(),
        as.validFrom(),
        as.validTo(),
        as.legalBasis(),
        it.version,
        it.createdBy,
        it.createdAt,
        it.updatedBy,
        it.updatedAt,
        it.editors,
        it.publishedBy,
        it.supersededAt,
        it.onPublication);
  }
}
