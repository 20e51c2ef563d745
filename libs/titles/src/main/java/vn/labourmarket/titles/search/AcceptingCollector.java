package vn.labourmarket.titles.search;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;

/** Passes on only documents that are accepted. */
final class AcceptingCollector extends FilterCollector {
  private final IntPredicate accepted;

  AcceptingCollector(Collector collector, IntPredicate accepted) {
    super(collector);
    this.accepted = accepted;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new FilterLeafCollector(super.getLeafCollector(leaf)) {
      @Override
      public void collect(int document) throws IOException {
        if (accepted.test(leaf.docBase + document)) {
          super.collect(document);
        }
      }
    };
  }
}
