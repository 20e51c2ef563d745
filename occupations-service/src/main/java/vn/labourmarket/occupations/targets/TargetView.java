package vn.labourmarket.occupations.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.Effect;
import vn.labourmarket.occupations.drafts.RevisionStatus;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * A target as readers see it.
 *
 * @param status DRAFT while it waits for somebody's consent
 * @param version number of the revision, or tag of the draft
 * @param editors everybody who wrote any of it
 * @param publishedBy who consented; null for drafts, and for what nobody had to consent to
 * @param supersededAt when the next revision took its place; null for what holds now
 * @param onPublication what consent to a draft does to others; null for what is published
 */
@Schema(name = "Target")
record TargetView(
    UUID id,
    RevisionStatus status,
    String indicator,
    @Schema(nullable = true) @Nullable UUID areaId,
    @Schema(nullable = true) @Nullable String areaCode,
    BigDecimal value,
    Unit unit,
    String nameVi,
    String nameEn,
    LocalDate validFrom,
    @Schema(
            nullable = true,
            description =
                "Ngày cuối; liền trước validFrom nếu địa bàn kết thúc trước khi mục tiêu bắt đầu, tức là"
                    + " mục tiêu không có hiệu lực ngày nào. / The last day; the day before validFrom"
                    + " where the area ended before the target began: it is in force on no day.")
        @Nullable LocalDate validTo,
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

  enum Unit {
    PERCENT
  }

  static TargetView of(Waiting<SetTarget> it, Map<UUID, String> areaCodes, Effect effect) {
    SetTarget as = it.content();
    UUID area = it.area();
    return new TargetView(
        it.id(),
        RevisionStatus.DRAFT,
        as.indicator(),
        area,
        area == null ? null : areaCodes.get(area),
        as.value(),
        Unit.PERCENT,
        as.nameVi(),
        as.nameEn(),
        as.validFrom(),
        as.validTo(),
        as.legalBasis(),
        it.version(),
        it.createdBy(),
        it.createdAt(),
        it.editedBy(),
        it.editedAt(),
        it.editors(),
        null,
        null,
        effect);
  }
}
