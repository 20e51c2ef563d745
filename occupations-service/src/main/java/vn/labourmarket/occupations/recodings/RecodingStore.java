package vn.labourmarket.occupations.recodings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.titles.coding.Coding.Decision;

/** What came of recodings, by plain SQL: an item of history is a row. */
@ApplicationScoped
class RecodingStore {
  private final DataSource dataSource;
  private final Statements statements;

  RecodingStore(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /** Takes what comes of a job, in the job's transaction. */
  RecodingWriter writer(long number) {
    try {
      return new RecodingWriter(number, dataSource.getConnection());
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  Map<RecodingKind, Long> kinds(long number) {
    Map<RecodingKind, Long> kinds = new EnumMap<>(RecodingKind.class);
    statements.query(
        "select kind, sum(items)::bigint from occupation_recoding_pair where number = ? group by kind",
        row -> kinds.put(RecodingKind.valueOf(row.getString(1)), row.getLong(2)),
        number);
    return kinds;
  }

  List<RecodedPairView> pairs(long number, PageRequest page) {
    List<Object> after =
        page.after()
            .map(it -> List.<Object>of(it.text(0), it.text(1), it.text(2)))
            .orElse(List.of("", "", ""));
    return statements.query(
        """
        select from_code, to_code, kind, items from occupation_recoding_pair
        where number = ? and (from_code, to_code, kind) > (?, ?, ?)
        order by from_code, to_code, kind limit ?
        """,
        row ->
            new RecodedPairView(
                emptyToNull(row.getString(1)),
                emptyToNull(row.getString(2)),
                RecodingKind.valueOf(row.getString(3)),
                row.getLong(4)),
        number,
        after.get(0),
        after.get(1),
        after.get(2),
        page.fetchSize());
  }

  private static @Nullable String emptyToNull(String code) {
    return code.isEmpty() ? null : code;
  }

  /**
   * Items that would change. What was kept under the same id since is another question, whose text
   * is not the item's.
   *
   * @param kind of one kind; null for all
   * @param client of one client; null for all and for decisions
   */
  List<RecodedItemView> items(
      Recoding job, @Nullable RecodingKind kind, @Nullable UUID client, PageRequest page) {
    StringBuilder sql =
        new StringBuilder(
            """
            select i.position, i.client_id, i.item_id, coalesce(k.text, r.text), i.kind,
              i.from_decision, i.from_code, i.from_probability,
              i.to_decision, i.to_code, i.to_probability
            from occupation_recoding_item i
            left join kept_coding k
              on k.client_id = i.client_id and k.scheme = ? and k.item_id = i.item_id
                and k.coded_at <= ?
            left join coding_review r
              on r.id = case when i.client_id is null then i.item_id::uuid end
            where i.number = ? and i.position > ?
            """);
    List<Object> values =
        new ArrayList<>(
            List.of(
                job.scheme,
                job.requestedAt.atOffset(ZoneOffset.UTC),
                job.number(),
                page.after().map(it -> it.number(0)).orElse(0L)));
    if (kind != null) {
      sql.append(" and i.kind = ?");
      values.add(kind.name());
    }
    if (client != null) {
      sql.append(" and i.client_id = ?");
      values.add(client);
    }
    sql.append(" order by i.position limit ?");
    values.add(page.fetchSize());
    return statements.query(sql.toString(), RecodingStore::item, values.toArray());
  }

  private static RecodedItemView item(ResultSet row) throws SQLException {
    return new RecodedItemView(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        RecodingKind.valueOf(row.getString(5)),
        answer(row, 6),
        answer(row, 9));
  }

  private static RecodedItemView.Answer answer(ResultSet row, int first) throws SQLException {
    return new RecodedItemView.Answer(
        Decision.valueOf(row.getString(first)),
        row.getString(first + 1),
        row.getObject(first + 2, Double.class));
  }

  /** Visible at once when called outside the job's own transaction. */
  void noteProgress(long number, int percent) {
    statements.run(
        """
        insert into occupation_recoding_progress (number, percent) values (?, ?)
        on conflict (number) do update set percent = excluded.percent
        """,
        number,
        percent);
  }

  /** In the transaction that the job's end is noted in, or after it. */
  void forgetProgress(long number) {
    statements.run("delete from occupation_recoding_progress where number = ?", number);
  }

  /** Removes what came of earlier jobs for the same versions: this one tells it anew. */
  void removeBefore(Recoding job) {
    for (String table :
        List.of("occupation_recoding_item", "occupation_recoding_pair", "occupation_recoding")) {
      statements.run(
          """
          delete from %s where number in (
            select number from occupation_recoding
            where scheme = ? and from_version = ? and to_version = ? and number < ?
              and state <> 'QUEUED')
          """
              .formatted(table),
          job.scheme,
          job.fromVersion,
          job.toVersion,
          job.number());
    }
  }

  int progress(long number) {
    return statements
        .query(
            "select percent from occupation_recoding_progress where number = ?",
            row -> row.getInt(1),
            number)
        .stream()
        .findFirst()
        .orElse(0);
  }
}
