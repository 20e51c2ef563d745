package vn.labourmarket.occupations.recodings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.labourmarket.occupations.storage.CopyRows;
import vn.labourmarket.occupations.storage.DatabaseFailure;

/** Writes the items of a job that would change, and counts all by pairs of codes. */
final class RecodingWriter implements AutoCloseable {
  private static final List<String> ITEM =
      List.of(
          "number",
          "position",
          "client_id",
          "item_id",
          "kind",
          "from_code",
          "to_code",
          "from_decision",
          "to_decision",
          "from_probability",
          "to_probability");

  private final long number;
  private final Connection connection;
  private final CopyRows rows;
  private final Map<Pair, Long> pairs = new TreeMap<>();
  private long items;
  private long changes;

  /**
   * A writer.
   *
   * @param connection is closed with this
   */
  RecodingWriter(long number, Connection connection) {
    this.number = number;
    this.connection = connection;
    rows = new CopyRows(connection, "occupation_recoding_item", ITEM);
  }

  void add(Recoded item) {
    items++;
    String from = item.was().code();
    String to = item.wouldBe().code();
    pairs.merge(
        new Pair(from == null ? "" : from, to == null ? "" : to, item.kind()), 1L, Long::sum);
    if (item.isChange()) {
      rows.add(
          number,
          ++changes,
          item.client(),
          item.id(),
          item.kind(),
          from,
          to,
          item.was().decision(),
          item.wouldBe().decision(),
          item.was().probability(),
          item.wouldBe().probability());
    }
  }

  long items() {
    return items;
  }

  long changes() {
    return changes;
  }

  @Override
  public void close() {
    rows.close();
    try (CopyRows counts =
        new CopyRows(
            connection,
            "occupation_recoding_pair",
            List.of("number", "from_code", "to_code", "kind", "items"))) {
      pairs.forEach((pair, count) -> counts.add(number, pair.from, pair.to, pair.kind, count));
    }
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private record Pair(String from, String to, RecodingKind kind) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int codes = (from + "\n" + to).compareTo(other.from + "\n" + other.to);
      return codes == 0 ? kind.compareTo(other.kind) : codes;
    }
  }
}
