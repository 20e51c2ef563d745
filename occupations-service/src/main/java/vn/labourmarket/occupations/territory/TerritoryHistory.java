package vn.labourmarket.occupations.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.imports.ImportKind.Task;
import vn.labourmarket.occupations.storage.CopyRows;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.platform.topics.EventJson;

/**
 * Writes down what a file changed, from what to what and on what legal basis, and who sent and
 * checked it. What is stored is overwritten by the next file; this grows only.
 */
@ApplicationScoped
class TerritoryHistory {
  private static final List<String> CHANGE =
      List.of("version", "before", "after", "legal_bases", "job_id", "actor", "checked_by", "at");

  private final DataSource dataSource;
  private final Statements statements;

  TerritoryHistory(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /** What areas were before files removed them. */
  List<UnitContent> removed() {
    return statements.query(
        "select before from area_state_change where after is null order by id",
        row -> content(row.getString(1)));
  }

  private static UnitContent content(String json) {
    try {
      return EventJson.mapper().readValue(json, UnitContent.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void addUnits(List<Unit> changed, Task task, Instant now) {
    copy(
        "area_state_change",
        List.of("area_id"),
        rows -> {
          for (Unit unit : changed) {
            rows.add(
                unit.id,
                unit.version(),
                json(unit.stored()),
                unit.isRemoved() ? null : json(unit.content()),
                json(unit.bases()),
                task.job(),
                task.actor(),
                task.checker(),
                now);
          }
        });
  }

  void addSuccessions(
      List<Succession> changed,
      List<Succession> stored,
      SuccessionBases bases,
      Task task,
      Instant now) {
    Map<String, Succession> before = new HashMap<>();
    stored.forEach(it -> before.put(it.fromId() + "/" + it.toId(), it));
    Function<Succession, List<String>> restsOn = bases.of(changed);
    copy(
        "area_succession_state_change",
        List.of("from_id", "to_id"),
        rows -> {
          for (Succession it : changed) {
            Succession known = before.get(it.fromId() + "/" + it.toId());
            rows.add(
                it.fromId(),
                it.toId(),
                it.version(),
                known == null ? null : json(known.state()),
                json(it.state()),
                json(restsOn.apply(it)),
                task.job(),
                task.actor(),
                task.checker(),
                now);
          }
        });
  }

  @FunctionalInterface
  private interface Writer {
    void write(CopyRows rows);
  }

  private void copy(String table, List<String> of, Writer writer) {
    List<String> columns = new ArrayList<>(of);
    columns.addAll(CHANGE);
    try (Connection connection = dataSource.getConnection();
        CopyRows rows = new CopyRows(connection, table, columns)) {
      writer.write(rows);
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private static @Nullable String json(@Nullable Object content) {
    try {
      return content == null ? null : EventJson.mapper().writeValueAsString(content);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
