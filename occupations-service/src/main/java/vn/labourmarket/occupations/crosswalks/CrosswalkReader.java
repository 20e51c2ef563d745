package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Step;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.occupations.storage.Statements.Values;

/** Reads of mappings; however long the chain, its pairs come with one statement. */
@ApplicationScoped
class CrosswalkReader {
  /** What a code becomes in a step; backwards, the weights are shares of the target. */
  private static final String WALK =
      """
      with recursive step as (
        select * from unnest(?::int[], ?::uuid[], ?::boolean[]) as s (ord, id, inverted)),
      reach (ord, code) as (
        select 0, code from unnest(?::text[]) as c (code)
        union
        select r.ord + 1, e.target from reach r join step s on s.ord = r.ord
        cross join lateral (
          select m.to_code as target from crosswalk_mapping m
          where not s.inverted and m.crosswalk_id = s.id and m.from_code = r.code
          union all
          select m.from_code from crosswalk_mapping m
          where s.inverted and m.crosswalk_id = s.id and m.to_code = r.code) e)
      select r.ord, r.code, e.target, e.weight, e.relation, s.inverted
      from reach r join step s on s.ord = r.ord
      cross join lateral (
        select m.to_code as target, m.weight, m.relation from crosswalk_mapping m
        where not s.inverted and m.crosswalk_id = s.id and m.from_code = r.code
        union all
        select m.from_code, m.weight, m.relation from crosswalk_mapping m
        where s.inverted and m.crosswalk_id = s.id and m.to_code = r.code) e
      order by 1, 2, 3
      """;

  private final Statements statements;

  CrosswalkReader(Statements statements) {
    this.statements = statements;
  }

  /** Source codes of a step in their order. */
  List<String> codes(Step step, String after, int limit) {
    String column = step.inverted() ? "to_code" : "from_code";
    return statements.query(
        """
        select distinct %1$s from crosswalk_mapping
        where crosswalk_id = ? and %1$s > ? order by %1$s limit ?
        """
            .formatted(column),
        row -> row.getString(1),
        step.link().id(),
        after,
        limit);
  }

  /** Source codes of a step with several targets, in their order. */
  List<String> severalTimes(Step step, String after, int limit) {
    return statements.query(
        """
        select %1$s from crosswalk_mapping
        where crosswalk_id = ? and %1$s > ?
        group by %1$s having count(*) > 1 order by %1$s limit ?
        """
            .formatted(step.inverted() ? "to_code" : "from_code"),
        row -> row.getString(1),
        step.link().id(),
        after,
        limit);
  }

  private record Pair(int step, String code, Mapping.Share share, boolean inverted) {}

  /** Everything that the codes can reach through the chain. */
  ChainWalk walk(List<Step> steps, Collection<String> codes) {
    Integer[] order = new Integer[steps.size()];
    Object[] ids = new Object[steps.size()];
    Object[] inverted = new Object[steps.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      ids[i] = steps.get(i).link().id();
      inverted[i] = steps.get(i).inverted();
    }
    List<Pair> pairs =
        statements.query(
            WALK,
            row -> {
              Relation relation = Relation.valueOf(row.getString(5));
              boolean backwards = row.getBoolean(6);
              return new Pair(
                  row.getInt(1),
                  row.getString(2),
                  new Mapping.Share(
                      row.getString(3),
                      row.getBigDecimal(4),
                      backwards ? relation.inverse() : relation),
                  backwards);
            },
            new Values("int", order),
            new Values("uuid", ids),
            new Values("boolean", inverted),
            new Values("text", codes.toArray()));
    ChainWalk walk = new ChainWalk(steps.size());
    List<Pair> ofOneCode = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!ofOneCode.isEmpty() && !sameCode(ofOneCode.get(0), pair)) {
        add(walk, ofOneCode);
        ofOneCode.clear();
      }
      ofOneCode.add(pair);
    }
    add(walk, ofOneCode);
    return walk;
  }

  private static boolean sameCode(Pair one, Pair other) {
    return one.step() == other.step() && one.code().equals(other.code());
  }

  private static void add(ChainWalk walk, List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    List<Mapping.Share> shares = pairs.stream().map(Pair::share).toList();
    if (pairs.get(0).inverted()) {
      shares = Weights.shares(shares);
    }
    Pair first = pairs.get(0);
    shares.forEach(it -> walk.add(first.step(), first.code(), it));
  }

  /** Names of codes of a version; absent where the version lacks the code. */
  Map<String, String[]> titles(UUID classification, Collection<String> codes) {
    Map<String, String[]> titles = new HashMap<>();
    statements
        .query(
            """
            select code, title_vi, title_en from classification_item
            where classification_id = ? and code = any(?)
            """,
            row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
            classification,
            new Values("text", codes.toArray()))
        .forEach(it -> titles.put(it[0], it));
    return titles;
  }
}
