package vn.labourmarket.occupations.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.labourmarket.occupations.storage.Statements;

/** Takes areas out of the database. */
@ApplicationScoped
class RemovalStore {
  private final Statements statements;

  RemovalStore(Statements statements) {
    this.statements = statements;
  }

  /** Nobody begins to refer to some areas until the transaction ends. */
  void lock(List<UUID> ids) {
    statements.run("select 1 from area where id = any(?) order by id for update", array(ids));
  }

  /** Those of some areas for which a target was ever set, or drafted. */
  List<UUID> withTargets(List<UUID> ids) {
    return statements.query(
        """
        select area_id from target where area_id = any(?)
        union select area_id from reference_draft where area_id = any(?)
        """,
        row -> row.getObject(1, UUID.class),
        array(ids),
        array(ids));
  }

  /** Removes areas, together with successions that were withdrawn. */
  void remove(List<UUID> ids) {
    statements.run(
        "delete from area_succession where weight = 0 and (from_id = any(?) or to_id = any(?))",
        array(ids),
        array(ids));
    statements.run("delete from area where id = any(?)", array(ids));
  }

  private static Statements.Values array(List<UUID> ids) {
    return new Statements.Values("uuid", ids.toArray());
  }
}
