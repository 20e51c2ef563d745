package vn.labourmarket.occupations.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.topics.EventJson;

/** Reads what files changed of the territory, the newest first. */
@ApplicationScoped
class TerritoryChangeService {
  private final Statements statements;

  TerritoryChangeService(Statements statements) {
    this.statements = statements;
  }

  /**
   * Also of an area that was removed; what came with the suite has none before its first change.
   */
  Page<AreaChangeView> ofArea(UUID id, PageRequest page) {
    return page(
        "area_state_change where area_id = ?",
        "area where id = ?",
        page,
        TerritoryChangeService::areaChange,
        id);
  }

  Page<SuccessionChangeView> ofSuccession(UUID from, UUID to, PageRequest page) {
    return page(
        "area_succession_state_change where from_id = ? and to_id = ?",
        "area_succession where from_id = ? and to_id = ?",
        page,
        TerritoryChangeService::successionChange,
        from,
        to);
  }

  private <V extends Numbered> Page<V> page(
      String changes,
      String known,
      PageRequest page,
      Statements.RowReader<V> reader,
      Object... which) {
    List<Object> values = new ArrayList<>(Arrays.asList(which));
    values.add(page.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE));
    values.add(page.fetchSize());
    List<V> found =
        statements.query(
            """
            select id, version, before, after, legal_bases, job_id, actor, checked_by, at
            from %s and id < ? order by id desc limit ?
            """
                .formatted(changes),
            reader,
            values.toArray());
    if (found.isEmpty()
        && page.after().isEmpty()
        && statements.query("select 1 from " + known, row -> row.getInt(1), which).isEmpty()) {
      throw PlatformProblem.NOT_FOUND.problem();
    }
    return Page.of(found, page, it -> it, it -> Cursor.of(it.number()));
  }

  private static AreaChangeView areaChange(ResultSet row) throws SQLException {
    return new AreaChangeView(
        row.getLong(1),
        row.getLong(2),
        content(row.getString(3), AreaChangeView.Content.class),
        content(row.getString(4), AreaChangeView.Content.class),
        bases(row),
        row.getObject(6, UUID.class),
        row.getObject(7, UUID.class),
        row.getObject(8, UUID.class),
        at(row));
  }

  private static SuccessionChangeView successionChange(ResultSet row) throws SQLException {
    return new SuccessionChangeView(
        row.getLong(1),
        row.getLong(2),
        content(row.getString(3), SuccessionChangeView.Content.class),
        Objects.requireNonNull(content(row.getString(4), SuccessionChangeView.Content.class)),
        bases(row),
        row.getObject(6, UUID.class),
        row.getObject(7, UUID.class),
        row.getObject(8, UUID.class),
        at(row));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject(9, OffsetDateTime.class).toInstant();
  }

  private static <C> @Nullable C content(@Nullable String json, Class<C> type) {
    try {
      return json == null ? null : EventJson.mapper().readValue(json, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static List<String> bases(ResultSet row) throws SQLException {
    try {
      return EventJson.mapper().readValue(row.getString(5), new TypeReference<>() {});
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
