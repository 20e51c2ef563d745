package vn.labourmarket.events.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy (job order) after a change, without the contact.
 *
 * @param occupationCode VSCO code, null until coded
 * @param occupationVersion VSCO version of the code
 * @param number posts wanted, 1–10,000
 * @param filled posts filled so far
 * @param payKind MONTH, DAY, HOUR, NEGOTIABLE or COMMISSION
 * @param payMin VND
 * @param payMax VND
 * @param status DRAFT, PENDING_CODING, OPEN, PARTIALLY_FILLED, FILLED, EXPIRED or CANCELLED
 * @param published whether it was ever OPEN: a draft that is cancelled never was
 */
public record VacancyState(
    UUID id,
    UUID employerId,
    UUID areaId,
    String title,
    @Nullable String occupationVersion,
    @Nullable String occupationCode,
    String qualification,
    int number,
    int filled,
    @Nullable String payKind,
    @Nullable Long payMin,
    @Nullable Long payMax,
    @Nullable String contractType,
    LocalDate closesOn,
    String status,
    boolean published,
    @Nullable String industryCode,
    Instant postedAt) {}
