package vn.labourmarket.occupations.titles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.platform.paging.PageRequest;

/** Titles of all sources, each once: with the greatest weight that any source gives it. */
@ApplicationScoped
class TitleReader {
  private static final int FETCH = 1_000;

  /** Titles of the lists themselves stand beside the imported ones. */
  private static final String EVERY =
      """
      select distinct on (t.classification_id, t.code, t.language, t.title_key)
             t.classification_id, v.scheme, v.version_id, t.code, t.title, t.language, t.kind,
             t.weight
      from (
        select classification_id, code, language, title_key, title, kind, weight
        from occupation_title
        union all
        select classification_id, code, 'vi', lower(title_vi), title_vi, 'OFFICIAL', 1
        from classification_item where title_vi is not null
        union all
        select classification_id, code, 'en', lower(title_en), title_en, 'OFFICIAL', 1
        from classification_item where title_en is not null) t
      join classification_version v on v.id = t.classification_id
      where v.status = 'PUBLISHED' and (?::uuid is null or t.classification_id = ?)
      order by t.classification_id, t.code, t.language, t.title_key, t.weight desc,
        array_position(array['OFFICIAL', 'ALTERNATIVE', 'INDEX', 'REGIONAL'], t.kind)
      """;

  private final DataSource dataSource;
  private final Statements statements;

  TitleReader(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /**
   * Inside a transaction the rows come piece by piece.
   *
   * @param classification whose; null for all
   */
  void each(@Nullable UUID classification, Consumer<CatalogueTitle> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(EVERY)) {
      select.setFetchSize(FETCH);
      select.setObject(1, classification);
      select.setObject(2, classification);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.accept(
              new CatalogueTitle(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  TitleKind.valueOf(row.getString(7)),
                  row.getDouble(8)));
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  List<TitleView.Row> page(TitleFilter filter, PageRequest page) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("v.status = 'PUBLISHED'");
    narrow(where, values, " and t.classification_id = ?", filter.classification());
    narrow(where, values, " and t.code = ?", filter.code());
    narrow(where, values, " and t.language = ?", filter.language());
    narrow(where, values, " and t.kind = ?", filter.kind() == null ? null : filter.kind().name());
    narrow(where, values, " and t.source = ?", filter.source());
    String q = filter.q();
    if (q != null) {
      PartOfTitle part = PartOfTitle.of(q);
      narrow(where, values, part.condition("t.search_text"), part.value());
    }
    page.after()
        .ifPresent(
            last -> {
              where.append(
                  " and (t.classification_id, t.code, t.language, t.title_key) > (?, ?, ?, ?)");
              values.addAll(List.of(last.id(0), last.text(1), last.text(2), last.text(3)));
            });
    values.add(page.fetchSize());
    return statements.query(
        """
        select distinct on (t.classification_id, t.code, t.language, t.title_key)
               t.classification_id, v.scheme || '/' || v.version_id, t.code, t.title, t.language,
               t.kind, t.weight, t.region, t.title_key,
               array(select s.source from occupation_title s
                     where (s.classification_id, s.code, s.language, s.title_key)
                       = (t.classification_id, t.code, t.language, t.title_key)
                     order by s.source)
        from occupation_title t join classification_version v on v.id = t.classification_id
        where %s
        order by t.classification_id, t.code, t.language, t.title_key, t.weight desc, t.source
        limit ?
        """
            .formatted(where),
        TitleReader::row,
        values.toArray());
  }

  private static void narrow(
      StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      where.append(condition);
      values.add(value);
    }
  }

  private static TitleView.Row row(ResultSet row) throws SQLException {
    return new TitleView.Row(
        row.getObject(1, UUID.class),
        row.getString(9),
        new TitleView(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            TitleKind.valueOf(row.getString(6)),
            row.getBigDecimal(7).stripTrailingZeros(),
            row.getString(8),
            Arrays.asList((String[]) row.getArray(10).getArray())));
  }
}
