package vn.labourmarket.occupations.areas;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.items.SearchText;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class AreaRepository implements PanacheRepositoryBase<Area, UUID> {
  private static final String ORDER = "code, validFrom, id";

  List<Area> page(AreaFilter filter, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("level = :level", "level", filter.level())
            .and("code = :code", "code", filter.code())
            .and("parentId = :parent", "parent", filter.parent())
            .and(
                "validFrom <= :day and (validTo is null or validTo >= :day)",
                "day",
                filter.validAt())
            .and(
                "searchText like :q escape '\\'",
                "q",
                filter.q() == null ? null : SearchText.pattern(filter.q()))
            .inOrder(
                ORDER, page.after().map(it -> List.of(it.text(0), day(it.number(1)), it.id(2))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  /** Nobody removes an area until the transaction ends; false where somebody just did. */
  boolean keep(UUID id) {
    return !getEntityManager()
        .createNativeQuery("select 1 from area where id = ?1 for key share")
        .setParameter(1, id)
        .getResultList()
        .isEmpty();
  }

  List<Area> validAt(AreaLevel level, LocalDate day) {
    return list(
        "level = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2) order by " + ORDER,
        level,
        day);
  }

  /** Everything that ever had a code, by start of validity. */
  List<Area> withCode(String code, @Nullable AreaLevel level) {
    return level == null
        ? list("code = ?1 order by validFrom, id", code)
        : list("code = ?1 and level = ?2 order by validFrom, id", code, level);
  }

  /** What a code meant on a day, else the last thing that it had meant before. */
  Optional<Area> meant(String code, LocalDate day) {
    return find("code = ?1 and validFrom <= ?2 order by validFrom desc, id", code, day)
        .firstResultOptional();
  }

  static Cursor cursor(Area area) {
    return Cursor.of(area.code, area.validFrom.toEpochDay(), area.id);
  }

  /** Within what the database can compare, whatever a forged cursor says. */
  private static LocalDate day(long epochDay) {
    return LocalDate.ofEpochDay(Math.max(-700_000, Math.min(700_000, epochDay)));
  }
}
