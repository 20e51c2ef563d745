package vn.labourmarket.titles.search;

import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Shows documents in the order of their numbers until the visitor says no. */
final class OrderedCollector extends SimpleCollector {
  private final IntPredicate visitor;
  private int base;

  OrderedCollector(IntPredicate visitor) {
    this.visitor = visitor;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    base = leaf.docBase;
  }

  @Override
  public void collect(int document) {
    if (!visitor.test(base + document)) {
      throw new CollectionTerminatedException();
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
