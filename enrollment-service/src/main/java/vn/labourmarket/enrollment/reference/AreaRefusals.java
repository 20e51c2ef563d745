package vn.labourmarket.enrollment.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.labourmarket.platform.areas.AreaTexts;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Says why an area can't be named (V36, V37). Asked only once it is clear that it can't. */
@ApplicationScoped
class AreaRefusals {
  private static final String CODE = "/areaCode";

  private final Session database;

  AreaRefusals(Session database) {
    this.database = database;
  }

  static Problem missing() {
    return refusal(CODE, ReferenceProblem.AREA_REQUIRED, AreaTexts.required());
  }

  static Problem unknown() {
    return refusal("/areaId", ReferenceProblem.AREA_UNKNOWN, AreaTexts.unknown());
  }

  /** Records are kept by province, since the authorities are the province's. */
  Problem noProvince(String pointer, AreaRef area) {
    return refusal(pointer, ReferenceProblem.AREA_LEVEL, AreaTexts.noProvince(nameOf(area)));
  }

  /** The same of a query's parameter. */
  Problem noProvince(AreaRef area) {
    return ReferenceProblem.AREA_LEVEL
        .because(AreaTexts.noProvince(nameOf(area)))
        .with("parameter", "area");
  }

  private LocalizedText nameOf(AreaRef area) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select coalesce(name_vi, code) as vi, coalesce(name_en, code) as en
                from area where id = :id
                """,
                Tuple.class)
            .setParameter("id", area.id())
            .getResultList();
    return name(rows.get(0));
  }

  /** A code that no area has on a day: one may have had it before, or will later. */
  Problem outOfForce(String code, LocalDate day) {
    Optional<Tuple> last =
        first(
            database
                .createNativeQuery(
                    """
                    select id, valid_from, valid_to from area where code = :code
                    order by valid_from desc limit 1
                    """,
                    Tuple.class)
                .setParameter("code", code)
                .getResultList());
    if (last.isEmpty()) {
      return AreaTexts.isWellFormed(code)
          ? refusal(CODE, ReferenceProblem.AREA_UNKNOWN, AreaTexts.unknown())
          : refusal(CODE, ReferenceProblem.AREA_FORMAT, AreaTexts.malformed());
    }
    UUID id = last.get().get("id", UUID.class);
    LocalDate end = last.get().get("valid_to", LocalDate.class);
    LocalDate start = last.get().get("valid_from", LocalDate.class);
    return refusal(
        CODE,
        ReferenceProblem.AREA_EXPIRED,
        end == null || day.isBefore(start)
            ? AreaTexts.notYet(start)
            : AreaTexts.expired(end, successors(id, day)));
  }

  private List<LocalizedText> successors(UUID id, LocalDate day) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                with recursive line (id) as (
                  select s.to_id from area_succession s
                  where s.from_id = :id and s.weight > 0
                  union
                  select s.to_id from line
                  join area_succession s on s.from_id = line.id and s.weight > 0)
                select coalesce(a.name_vi, a.code) as vi, coalesce(a.name_en, a.code) as en
                from line join area a on a.id = line.id
                where a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
                order by a.code
                """,
                Tuple.class)
            .setParameter("id", id)
            .setParameter("day", day)
            .getResultList();
    return rows.stream().map(AreaRefusals::name).toList();
  }

  private static LocalizedText name(Tuple row) {
    return LocalizedText.of(row.get("vi", String.class), row.get("en", String.class));
  }

  private static Optional<Tuple> first(List<Tuple> rows) {
    return rows.stream().findFirst();
  }

  private static Problem refusal(String pointer, ReferenceProblem rule, LocalizedText message) {
    return Problem.ofViolations(List.of(Violation.error(pointer, rule, message)));
  }
}
