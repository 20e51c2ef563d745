package vn.labourmarket.titles.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.labourmarket.titles.search.IndexedTitle.Form;

/**
 * The inverted index: which titles have which words. Its documents are numbered as the titles, the
 * highest standing first, in one segment.
 */
final class Retrieval {
  /** Folded words. */
  static final String WORDS = "words";

  /** The whole title, folded. */
  static final String WHOLE = "whole";

  /** First letters of each folded word, up to {@link #WORD_PREFIX} of them. */
  static final String WORD_STARTS = "word-starts";

  /** First letters of the folded title, up to {@link #TITLE_PREFIX} of them. */
  static final String TITLE_STARTS = "title-starts";

  /** First letters of the title with diacritics. */
  static final String MARKED_STARTS = "marked-starts";

  static final int WORD_PREFIX = 5;
  static final int TITLE_PREFIX = 12;

  private final IndexSearcher searcher;

  /** Of words that some title has, so their number is bounded. */
  private final Map<String, TermStates> words = new ConcurrentHashMap<>();

  Retrieval(List<IndexedTitle> titles) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setMergePolicy(new LogDocMergePolicy())
            .setRAMBufferSizeMB(256)
            .setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (IndexedTitle title : titles) {
        writer.addDocument(document(title));
      }
      writer.forceMerge(1);
      writer.commit();
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Length says little among titles, and how often a word stands in one says nothing.
    searcher.setSimilarity(new BM25Similarity(0.4f, 0.3f));
    searcher.setQueryCache(null);
  }

  // With frequencies, although each is one, the index knows for each block of titles how well the
  // best of them can match, and whole blocks are passed over.
  private static final FieldType SCORED = new FieldType();

  static {
    SCORED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    SCORED.setTokenized(true);
    SCORED.freeze();
  }

  private static Document document(IndexedTitle title) {
    Document document = new Document();
    Set<String> words = new LinkedHashSet<>();
    Set<String> wordStarts = new LinkedHashSet<>();
    Set<String> titleStarts = new LinkedHashSet<>();
    Set<String> markedStarts = new LinkedHashSet<>();
    for (Form form : title.forms()) {
      document.add(new StringField(WHOLE, form.text(), Field.Store.NO));
      for (String word : form.text().split(" ")) {
        words.add(word);
        starts(word, WORD_PREFIX, wordStarts);
      }
      starts(form.text(), TITLE_PREFIX, titleStarts);
      starts(form.markedText(), TITLE_PREFIX, markedStarts);
    }
    markedStarts.removeAll(titleStarts);
    document.add(new Field(WORDS, String.join(" ", words), SCORED));
    add(document, WORD_STARTS, wordStarts);
    add(document, TITLE_STARTS, titleStarts);
    add(document, MARKED_STARTS, markedStarts);
    return document;
  }

  private static void starts(String text, int most, Set<String> starts) {
    for (int length = 1; length <= Math.min(most, text.length()); length++) {
      starts.add(text.substring(0, length));
    }
  }

  private static void add(Document document, String field, Set<String> terms) {
    terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
  }

  /**
   * Titles with a folded word. Where it stands in the index is looked up once: a search asks for
   * its words several times, and looking up is as much work as reading some hundred titles.
   */
  Query word(String word) {
    Term term = new Term(WORDS, word);
    TermStates known = words.get(word);
    if (known == null) {
      try {
        known = TermStates.build(searcher, term, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (known.docFreq() == 0) {
        return new MatchNoDocsQuery();
      }
      words.put(word, known);
    }
    return new TermQuery(term, known);
  }

  /** The titles that match best, by their numbers; only those that are accepted. */
  int[] best(Query query, int count, IntPredicate accepted) {
    try {
      var all = new TopScoreDocCollectorManager(count, count).newCollector();
      searcher.search(query, new OneCollector<>(new AcceptingCollector(all, accepted)));
      ScoreDoc[] docs = all.topDocs().scoreDocs;
      int[] numbers = new int[docs.length];
      for (int i = 0; i < docs.length; i++) {
        numbers[i] = docs[i].doc;
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows matching titles, the highest standing first, until the visitor has enough. */
  void inOrder(Query query, IntPredicate visitor) {
    try {
      searcher.search(query, new OneCollector<>(new OrderedCollector(visitor)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
