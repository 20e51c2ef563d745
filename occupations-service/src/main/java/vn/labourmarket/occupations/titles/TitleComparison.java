package vn.labourmarket.occupations.titles;

import jakarta.enterprise.context.ApplicationScoped;
import vn.labourmarket.occupations.storage.Statements;

/** Titles that arrive beside those that their source has. */
@ApplicationScoped
class TitleComparison {
  /** Of a stored title: whether it arrives as it is. */
  private static final String STAYS =
      """
      select 1 from arriving_title a
      where a.source = t.source and a.classification_id = t.classification_id
        and a.code = t.code and a.language = t.language and a.title_key = t.title_key
        and a.title = t.title and a.kind = t.kind and a.weight = t.weight
        and a.region is not distinct from t.region
        and a.origin is not distinct from t.origin
      """;

  private static final long PRIME = 1_000_003;

  private final Statements statements;

  TitleComparison(Statements statements) {
    this.statements = statements;
  }

  /**
   * What a file takes from a source.
   *
   * @param before titles that the source has
   * @param lost those of them that go or change
   * @param official those of the lost that are official
   */
  record Change(long before, long lost, long official) {
    /**
     * Another number for another loss or other titles of the source. One file loses more on a later
     * day, when what it calls the list in force is another list.
     */
    long of(long titlesVersion) {
      return ((titlesVersion * PRIME + before) * PRIME + lost) * PRIME + official;
    }

    boolean isMoreThan(double share) {
      return official > 0 || lost > share * before;
    }
  }

  /** What those that arrive would take from their source. */
  Change change(String name) {
    return statements
        .query(
            """
            select count(*), count(*) filter (where lost),
              count(*) filter (where lost and kind = 'OFFICIAL')
            from (select t.kind, not exists (%s) as lost from occupation_title t
                  where t.source = ?) c
            """
                .formatted(STAYS),
            row -> new Change(row.getLong(1), row.getLong(2), row.getLong(3)),
            name)
        .get(0);
  }

  /** What arrives as it is stored stays, and keeps the revision with which it came. */
  void removeOthers(String source) {
    statements.run(
        """
        delete from occupation_title t where t.source = ? and not exists (%s)
        """
            .formatted(STAYS),
        source);
  }
}
