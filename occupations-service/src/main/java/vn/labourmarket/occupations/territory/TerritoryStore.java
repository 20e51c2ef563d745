package vn.labourmarket.occupations.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaName;
import vn.labourmarket.occupations.items.SearchText;
import vn.labourmarket.occupations.storage.CopyRows;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.occupations.territory.Territory.Structure;
import vn.labourmarket.platform.time.VietnamTime;
import vn.labourmarket.platform.topics.EventJson;

/** The whole territory in and out of the database. */
@ApplicationScoped
class TerritoryStore {
  private static final TypeReference<List<AreaName>> NAMES = new TypeReference<>() {};

  private static final String COLUMNS =
      "id, level, code, parent_id, valid_from, valid_to, legal_basis, end_legal_basis, names,"
          + " version";

  private static final String RENAMED =
      """
      jsonb_array_length(names) > 1 and exists (
        select 1 from jsonb_array_elements(names) name
        where cast(name ->> 'validFrom' as date) > greatest(told_on, valid_from)
          and cast(name ->> 'validFrom' as date) <= ?)
      """;

  private final DataSource dataSource;
  private final Statements statements;

  TerritoryStore(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /** Who changes the territory takes turns with others until the transaction ends. */
  void lock() {
    statements.query("select pg_advisory_xact_lock(hashtextextended('territory', 12))", row -> 0);
  }

  Territory territory() {
    return new Territory(
        statements.query(
            "select %s from area order by code, valid_from".formatted(COLUMNS),
            TerritoryStore::unit));
  }

  /** The provinces of all times. */
  List<Unit> provinces() {
    return statements.query(
        "select %s from area where level = 'PROVINCE' order by code, valid_from".formatted(COLUMNS),
        TerritoryStore::unit);
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return Unit.stored(
        new UnitContent(
            row.getObject(1, UUID.class),
            AreaLevel.valueOf(row.getString(2)),
            row.getString(3),
            row.getObject(4, UUID.class),
            row.getObject(5, LocalDate.class),
            row.getObject(6, LocalDate.class),
            row.getString(7),
            row.getString(8),
            names(row.getString(9))),
        row.getLong(10));
  }

  /** Whether a name took effect since its area was told of. */
  boolean anyRenamed(LocalDate today) {
    return statements
        .query(
            "select exists (select 1 from area where " + RENAMED + ")",
            row -> row.getBoolean(1),
            today)
        .contains(true);
  }

  /** The areas whose names did, with a new version each. */
  List<Unit> renamed(LocalDate today) {
    return statements.query(
        "update area set version = version + 1, told_on = ? where %s returning %s"
            .formatted(RENAMED, COLUMNS),
        TerritoryStore::unit,
        today,
        today);
  }

  /** First days of the published lists of provinces. */
  List<LocalDate> listedDays() {
    return statements.query(
        """
        select distinct valid_from from classification_version
        where scheme = 'area' and status = 'PUBLISHED' order by valid_from
        """,
        row -> row.getObject(1, LocalDate.class));
  }

  List<Structure> structure() {
    return statements.query(
        "select level, parent_level, valid_from, valid_to from area_structure",
        row ->
            new Structure(
                AreaLevel.valueOf(row.getString(1)),
                row.getString(2) == null ? null : AreaLevel.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class)));
  }

  /** Stores areas; what others belong to goes first. */
  void store(List<Unit> changed, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, VietnamTime.ZONE);
    List<Unit> ordered =
        changed.stream().sorted(Comparator.comparing((Unit it) -> it.level)).toList();
    try (Connection connection = dataSource.getConnection()) {
      try (CopyRows rows =
          new CopyRows(
              connection,
              "area",
              List.of(
                  "id",
                  "level",
                  "code",
                  "parent_id",
                  "valid_from",
                  "valid_to",
                  "legal_basis",
                  "end_legal_basis",
                  "names",
                  "search_text",
                  "version",
                  "told_on",
                  "created_at"))) {
        for (Unit unit : ordered) {
          if (!unit.isStored()) {
            UnitContent it = unit.content();
            rows.add(
                it.id(),
                it.level().name(),
                it.code(),
                it.parentId(),
                it.validFrom(),
                it.validTo(),
                it.legalBasis(),
                it.endLegalBasis(),
                json(it.names()),
                searchText(it),
                unit.version(),
                today,
                now.atOffset(ZoneOffset.UTC));
          }
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
    update(ordered.stream().filter(Unit::isStored).toList(), today);
  }

  private void update(List<Unit> units, LocalDate today) {
    statements.batch(
        """
        update area set code = ?, parent_id = ?, valid_from = ?, valid_to = ?, legal_basis = ?,
          end_legal_basis = ?, names = cast(? as jsonb), search_text = ?, version = ?, told_on = ?
        where id = ?
        """,
        units.stream()
            .map(
                unit -> {
                  UnitContent it = unit.content();
                  return new Object[] {
                    it.code(),
                    it.parentId(),
                    it.validFrom(),
                    it.validTo(),
                    it.legalBasis(),
                    it.endLegalBasis(),
                    json(it.names()),
                    searchText(it),
                    unit.version(),
                    today,
                    it.id()
                  };
                })
            .toList());
  }

  private static String searchText(UnitContent it) {
    return SearchText.of(
        it.code(),
        String.join("\n", it.names().stream().map(AreaName::nameVi).toList()),
        String.join("\n", it.names().stream().map(AreaName::nameEn).toList()));
  }

  private static List<AreaName> names(String json) {
    try {
      return EventJson.mapper().readValue(json, NAMES);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String json(List<AreaName> names) {
    try {
      return EventJson.mapper().writeValueAsString(names);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
