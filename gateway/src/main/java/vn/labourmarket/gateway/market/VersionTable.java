package vn.labourmarket.gateway.market;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * The tables that keep every version. Ends of validity are computed from all versions at hand, so
 * that neither the order of arrival nor a repetition changes what stands there afterwards.
 */
enum VersionTable {
  PLAN("plan_version"),
  REPORT("report_version"),
  RESPONSE("response_version"),
  VACANCY("vacancy_version");

  private final String refresh;

  VersionTable(String table) {
    this.refresh =
        """
        update %1$s as stored
        set superseded_at = computed.superseded_at, replaced_at = computed.replaced_at
        from (
          select id, aggregate_version,
            min(recorded_at) over later as superseded_at,
            min(recorded_at) filter (where decisive) over later as replaced_at
          from %1$s where id = any(?)
          window later as (partition by id order by aggregate_version
            rows between 1 following and unbounded following)) as computed
        where stored.id = computed.id and stored.aggregate_version = computed.aggregate_version
          and (stored.superseded_at, stored.replaced_at)
            is distinct from (computed.superseded_at, computed.replaced_at)
        """
            .formatted(table);
  }

  /** Sets the ends of validity of all versions of some aggregates. */
  void refresh(Connection transaction, Collection<UUID> ids) throws SQLException {
    try (PreparedStatement update = transaction.prepareStatement(refresh)) {
      update.setArray(1, transaction.createArrayOf("uuid", ids.toArray()));
      update.executeUpdate();
    }
  }
}
