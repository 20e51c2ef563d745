package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import vn.labourmarket.occupations.storage.CopyRows;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;

/** What revisions of crosswalks say, code by code. */
@ApplicationScoped
class MappingRepository {
  private final Statements statements;
  private final DataSource dataSource;

  MappingRepository(Statements statements, DataSource dataSource) {
    this.statements = statements;
    this.dataSource = dataSource;
  }

  void replace(UUID revision, List<Mapping> mappings) {
    statements.run("delete from crosswalk_mapping where crosswalk_id = ?", revision);
    try (Connection connection = dataSource.getConnection();
        CopyRows rows =
            new CopyRows(
                connection,
                "crosswalk_mapping",
                List.of("crosswalk_id", "from_code", "to_code", "weight", "relation"))) {
      for (Mapping mapping : mappings) {
        for (Mapping.Share share : mapping.targets()) {
          rows.add(revision, mapping.code(), share.code(), share.weight(), share.relation());
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private record Pair(String from, String to, BigDecimal weight, Relation relation) {}

  /** All mappings of a revision by source code. */
  TreeMap<String, Mapping> of(UUID revision) {
    TreeMap<String, Mapping> mappings = new TreeMap<>();
    statements
        .query(
            """
            select from_code, to_code, weight, relation from crosswalk_mapping
            where crosswalk_id = ? order by from_code, to_code
            """,
            row ->
                new Pair(
                    row.getString(1),
                    row.getString(2),
                    row.getBigDecimal(3),
                    Relation.valueOf(row.getString(4))),
            revision)
        .forEach(
            it ->
                mappings
                    .computeIfAbsent(it.from(), code -> new Mapping(code, new ArrayList<>()))
                    .targets()
                    .add(new Mapping.Share(it.to(), it.weight(), it.relation())));
    return mappings;
  }
}
