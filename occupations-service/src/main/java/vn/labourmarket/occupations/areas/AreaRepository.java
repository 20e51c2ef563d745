package vn.labourmarket.occupations.areas;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.labourmarket.occupations.items.SearchText;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class AreaRepository implements PanacheRepositoryBase<Area, UUID> {
  private static final String ORDER = " order by code, validFrom, id";

  List<Area> page(AreaFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (filter.level() != null) {
      where.append(" and level = :level");
      values.put("level", filter.level());
    }
    if (filter.code() != null) {
      where.append(" and code = :code");
      values.put("code", filter.code());
    }
    if (filter.validAt() != null) {
      where.append(" and validFrom <= :day and (validTo is null or validTo >= :day)");
      values.put("day", filter.validAt());
    }
    if (filter.q() != null) {
      where.append(" and searchText like :q escape '\\'");
      values.put("q", SearchText.pattern(filter.q()));
    }
    page.after()
        .ifPresent(
            last -> {
              where.append(" and (code, validFrom, id) > (:code0, :from0, :id0)");
              values.put("code0", last.text(0));
              values.put("from0", day(last.number(1)));
              values.put("id0", last.id(2));
            });
    return find(where + ORDER, values).page(0, page.fetchSize()).list();
  }

  List<Area> validAt(Area.Level level, LocalDate day) {
    return list(
        "level = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)" + ORDER,
        level,
        day);
  }

  Optional<Area> byCode(String code, LocalDate day) {
    return find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", code, day)
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
