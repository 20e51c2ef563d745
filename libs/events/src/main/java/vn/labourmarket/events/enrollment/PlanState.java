package vn.labourmarket.events.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annual enrollment plan after a transition. One aggregate covers all versions of the plan of
 * one institution and year.
 *
 * @param planVersion 1 for the plan as first registered, then one more for each amendment
 * @param status of this version: SUBMITTED, RETURNED, REGISTERED or CLOSED
 * @param total sum of the lines' targets, persons
 * @param previousTotal the registered total that an amendment replaces
 * @param registeredAt set with REGISTERED
 */
public record PlanState(
    UUID id,
    UUID institutionId,
    UUID areaId,
    int year,
    int planVersion,
    String status,
    @Nullable String decisionNumber,
    @Nullable LocalDate decisionDate,
    @Nullable String reason,
    long total,
    @Nullable Long previousTotal,
    List<Line> lines,
    @Nullable Instant registeredAt) {

  /** Target intake, persons, for one field, level and entry background. */
  public record Line(String trainingFieldCode, String level, String entryBackground, long target) {}
}
