package vn.labourmarket.occupations.areas;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.occupations.items.SearchText;

/** An administrative unit as long as its territory stays the same; names may change meanwhile. */
@Entity
@Table(name = "area")
class Area {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  AreaLevel level;

  String code;
  @Nullable UUID parentId;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  String legalBasis;

  /** What its end rests on. */
  @Nullable String endLegalBasis;

  @JdbcTypeCode(SqlTypes.JSON)
  List<AreaName> names;

  String searchText;
  @Version long version = 1;
  Instant createdAt;

  protected Area() {}

  static Area of(AreaState state, Instant now) {
    Area area = new Area();
    area.id = state.id();
    area.level = AreaLevel.valueOf(state.level());
    area.code = state.code();
    area.parentId = state.parentId();
    area.validFrom = state.validFrom();
    area.validTo = state.validTo();
    area.legalBasis = state.legalBasis();
    area.endLegalBasis = state.endLegalBasis();
    area.names =
        state.names().stream()
            .map(AreaName::of)
            .sorted(Comparator.comparing(AreaName::validFrom))
            .toList();
    area.searchText =
        SearchText.of(
            area.code,
            String.join("\n", area.names.stream().map(AreaName::nameVi).toList()),
            String.join("\n", area.names.stream().map(AreaName::nameEn).toList()));
    area.createdAt = now;
    return area;
  }

  AreaState state() {
    return new AreaState(
        id,
        level.name(),
        code,
        parentId,
        validFrom,
        validTo,
        legalBasis,
        endLegalBasis,
        names.stream().map(AreaName::told).toList());
  }

  boolean isValidAt(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }

  /** The name on a day; the last one for days after the area's end, the first for days before. */
  AreaName nameAt(LocalDate day) {
    AreaName name = names.get(0);
    for (AreaName next : names) {
      if (!next.validFrom().isAfter(day)) {
        name = next;
      }
    }
    return name;
  }
}
