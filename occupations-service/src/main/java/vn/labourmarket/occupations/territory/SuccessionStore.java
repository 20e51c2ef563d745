package vn.labourmarket.occupations.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.occupations.storage.Statements;

/** Successions in and out of the database, and which job changed the territory last. */
@ApplicationScoped
class SuccessionStore {
  private final Statements statements;

  SuccessionStore(Statements statements) {
    this.statements = statements;
  }

  /** All successions, the withdrawn ones as well. */
  List<Succession> all() {
    return statements.query(
        """
        select from_id, to_id, kind, weight, effective_on, legal_basis, version
        from area_succession
        """,
        row ->
            new Succession(
                new AreaSuccessionState(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getBigDecimal(4),
                    row.getObject(5, LocalDate.class),
                    row.getString(6)),
                row.getLong(7)));
  }

  void store(List<Succession> changed) {
    statements.batch(
        """
          insert into area_succession
            (kind, weight, effective_on, legal_basis, version, from_id, to_id)
          values (?, ?, ?, ?, ?, ?, ?)
          on conflict (from_id, to_id) do update set kind = excluded.kind,
            weight = excluded.weight, effective_on = excluded.effective_on,
            legal_basis = excluded.legal_basis, version = excluded.version
          """,
        changed.stream()
            .map(
                it ->
                    new Object[] {
                      it.state().kind(),
                      it.state().weight(),
                      it.state().effectiveOn(),
                      it.state().legalBasis(),
                      it.version(),
                      it.fromId(),
                      it.toId()
                    })
            .toList());
  }

  /** Districts of which nobody said anything but that they follow their communes. */
  List<UUID> following() {
    return statements.query(
        "select area_id from following_district", row -> row.getObject(1, UUID.class));
  }

  void storeFollowing(Set<UUID> districts) {
    Statements.Values all = new Statements.Values("uuid", districts.toArray());
    statements.run("delete from following_district where area_id <> all(?)", all);
    statements.run("insert into following_district select unnest(?) on conflict do nothing", all);
  }

  /** Remembers which job stored last. */
  void remember(String kind, UUID job) {
    statements.batch(
        """
          insert into area_import (kind, job_id) values (?, ?)
          on conflict (kind) do update set job_id = excluded.job_id
          """,
        List.<Object[]>of(new Object[] {kind, job}));
  }

  boolean isLast(String kind, UUID job) {
    return statements
        .query(
            "select kind, job_id from area_import",
            row -> row.getString(1).equals(kind) && job.equals(row.getObject(2, UUID.class)))
        .contains(true);
  }
}
