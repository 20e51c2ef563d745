package vn.labourmarket.occupations.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.platform.paging.PageRequest;

/** Items by plain SQL: lists of tens of thousands of rows are no objects to keep track of. */
@ApplicationScoped
public class ItemStore {
  private static final String COLUMNS =
      "i.code, i.level, i.parent_code, i.title_vi, i.title_en, i.title_vi_official, i.description,"
          + " i.minimum, i.maximum, i.gaps";

  private final Statements statements;
  private final DataSource dataSource;

  ItemStore(Statements statements, DataSource dataSource) {
    this.statements = statements;
    this.dataSource = dataSource;
  }

  public List<ClassificationItem> page(UUID classification, ItemFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder("i.classification_id = ?");
    List<Object> values = new ArrayList<>(List.of(classification));
    if (filter.level() != null) {
      where.append(" and i.level = ?");
      values.add(filter.level());
    }
    if (filter.parent() != null) {
      where.append(" and i.parent_code = ?");
      values.add(filter.parent());
    }
    if (filter.q() != null) {
      where.append(" and i.search_text like ?");
      values.add(SearchText.pattern(filter.q()));
    }
    page.after()
        .ifPresent(
            last -> {
              where.append(" and i.code > ?");
              values.add(last.text(0));
            });
    values.add(page.fetchSize());
    return query(
        "select %s from classification_item i where %s order by i.code limit ?"
            .formatted(COLUMNS, where),
        values);
  }

  public Optional<ClassificationItem> find(UUID classification, String code) {
    return query(
            "select %s from classification_item i where i.classification_id = ? and i.code = ?"
                .formatted(COLUMNS),
            List.of(classification, code))
        .stream()
        .findFirst();
  }

  /** From the top of the hierarchy down to the item's parent. */
  public List<ClassificationItem> ancestors(UUID classification, String code) {
    return query(
        """
        with recursive chain as (
          select parent_code, 0 as depth from classification_item
          where classification_id = ? and code = ?
          union all
          select up.parent_code, chain.depth + 1 from chain
          join classification_item up
            on up.classification_id = ? and up.code = chain.parent_code
          where chain.depth < 9)
        select %s from chain
        join classification_item i on i.classification_id = ? and i.code = chain.parent_code
        order by chain.depth desc
        """
            .formatted(COLUMNS),
        List.of(classification, code, classification, classification));
  }

  /** Every item in the order of its code, one at a time. */
  public void each(UUID classification, Consumer<ClassificationItem> reader) {
    statements.each(
        "select %s from classification_item i where i.classification_id = ? order by i.code"
            .formatted(COLUMNS),
        ItemStore::item,
        reader,
        classification);
  }

  private List<ClassificationItem> query(String sql, List<Object> values) {
    return statements.query(sql, ItemStore::item, values.toArray());
  }

  private static ClassificationItem item(ResultSet row) throws SQLException {
    return new ClassificationItem(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6),
        row.getString(7),
        row.getObject(8, Long.class),
        row.getObject(9, Long.class),
        gaps((String[]) row.getArray(10).getArray()));
  }

  private static Set<ClassificationItem.Gap> gaps(String[] names) {
    Set<ClassificationItem.Gap> gaps = EnumSet.noneOf(ClassificationItem.Gap.class);
    Arrays.stream(names).map(ClassificationItem.Gap::valueOf).forEach(gaps::add);
    return gaps;
  }

  /** Gives a new draft the items of another version. */
  public void copy(UUID from, UUID to) {
    statements.run(
        """
        insert into classification_item
          (classification_id, code, level, parent_code, title_vi, title_en, title_vi_official,
           description, minimum, maximum, gaps, search_text)
        select ?, code, level, parent_code, title_vi, title_en, title_vi_official, description,
          minimum, maximum, gaps, search_text
        from classification_item where classification_id = ?
        """,
        to,
        from);
  }

  /**
   * Items with the same parent, or of the top level, in the order of their codes; those whose
   * parents nobody knows need not have the same.
   */
  public List<ClassificationItem> siblings(UUID classification, String code, PageRequest page) {
    return query(
        """
        select %s from classification_item s
        join classification_item i on i.classification_id = s.classification_id
          and i.code <> s.code and i.level = s.level
          and (i.parent_code = s.parent_code
            or i.parent_code is null and s.parent_code is null
              and 'PARENT_MISSING' <> all(i.gaps) and 'PARENT_MISSING' <> all(s.gaps))
        where s.classification_id = ? and s.code = ? and i.code > ?
        order by i.code limit ?
        """
            .formatted(COLUMNS),
        List.of(
            classification, code, page.after().map(it -> it.text(0)).orElse(""), page.fetchSize()));
  }

  /** Items of which the source is known to lack something. */
  public List<ClassificationItem> withGaps(UUID classification, PageRequest page) {
    return query(
        """
        select %s from classification_item i
        where i.classification_id = ? and i.gaps <> '{}' and i.code > ? order by i.code limit ?
        """
            .formatted(COLUMNS),
        List.of(classification, page.after().map(it -> it.text(0)).orElse(""), page.fetchSize()));
  }

  /** All codes of a version. */
  public Set<String> codes(UUID classification) {
    Set<String> codes = new HashSet<>();
    statements.each(
        "select code from classification_item where classification_id = ?",
        row -> row.getString(1),
        codes::add,
        classification);
    return codes;
  }

  /** Removes the items of a draft that is given up. */
  public void forget(UUID draft) {
    statements.run("delete from classification_item where classification_id = ?", draft);
  }

  /** Opens a draft for new items; the old ones go. */
  public DraftItems replace(UUID draft) {
    try {
      return new DraftItems(draft, dataSource.getConnection());
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }
}
