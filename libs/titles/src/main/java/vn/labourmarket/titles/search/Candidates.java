package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Titles that may answer the words of a search, with their scores, the best first. */
final class Candidates {
  /** Titles with all the words that are ranked; they come by standing. */
  private static final int MOST_COMPLETE = 300;

  /** Titles with some of the words that are ranked; they come by the words' weight. */
  private static final int MOST_PARTIAL = 80;

  /** Words much less telling than the most telling one rank titles, but find none. */
  private static final float TELLING = 0.4f;

  private final Vocabulary vocabulary;
  private final List<IndexedTitle> titles;
  private final Retrieval retrieval;

  Candidates(Vocabulary vocabulary, List<IndexedTitle> titles, Retrieval retrieval) {
    this.vocabulary = vocabulary;
    this.titles = titles;
    this.retrieval = retrieval;
  }

  record Scored(int number, double score) {
    static final Comparator<Scored> BEST_FIRST =
        Comparator.comparing(Scored::score).reversed().thenComparing(Scored::number);
  }

  /**
   * Titles with all the words, or for each that may be a slip one of its variants.
   *
   * @param mostSlips for how many words a variant may stand
   */
  List<Scored> complete(List<AskedWord> words, int mostSlips, IntPredicate accepted) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (AskedWord word : words) {
      if (word.weight() > 0) {
        if (!word.known() && word.variants().length == 0) {
          return new ArrayList<>();
        }
        all.add(any(word), Occur.FILTER);
      }
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    visit(whole(words), accepted, numbers);
    visit(all.build(), accepted, numbers);
    List<Scored> scored = scored(words, mostSlips, numbers);
    // A title may have one word in one of its forms and the other only in the other.
    scored.removeIf(it -> !Ranking.allWords(it.score()));
    return scored;
  }

  private void visit(Query query, IntPredicate accepted, Set<Integer> numbers) {
    retrieval.inOrder(
        query,
        number -> {
          if (accepted.test(number)) {
            numbers.add(number);
          }
          return numbers.size() < MOST_COMPLETE;
        });
  }

  private static Query whole(List<AskedWord> words) {
    StringBuilder whole = new StringBuilder();
    for (AskedWord word : words) {
      whole.append(whole.isEmpty() ? "" : " ").append(word.word());
    }
    return new TermQuery(new Term(Retrieval.WHOLE, whole.toString()));
  }

  private Query any(AskedWord word) {
    Query itself = retrieval.word(word.word());
    if (word.variants().length == 0) {
      return itself;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(itself, Occur.SHOULD);
    for (int variant : word.variants()) {
      any.add(slip(variant), Occur.SHOULD);
    }
    return any.build();
  }

  private Query slip(int variant) {
    return retrieval.word(vocabulary.word(variant));
  }

  /** Titles with some of the words. */
  List<Scored> partial(List<AskedWord> words, IntPredicate accepted) {
    float heaviest = 0;
    for (AskedWord word : words) {
      boolean finds = word.known();
      heaviest = finds ? Math.max(heaviest, word.weight()) : heaviest;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (AskedWord word : words) {
      if (word.weight() >= TELLING * heaviest) {
        query.add(retrieval.word(word.word()), Occur.SHOULD);
        for (int variant : word.variants()) {
          query.add(new BoostQuery(slip(variant), AskedWord.SLIP), Occur.SHOULD);
        }
      }
    }
    List<Integer> numbers = new ArrayList<>();
    for (int number : retrieval.best(query.build(), MOST_PARTIAL, accepted)) {
      numbers.add(number);
    }
    return scored(words, 0, numbers);
  }

  private List<Scored> scored(List<AskedWord> words, int mostSlips, Iterable<Integer> numbers) {
    Ranking ranking = new Ranking(vocabulary, words, mostSlips);
    List<Scored> scored = new ArrayList<>();
    for (int number : numbers) {
      double score = ranking.score(titles.get(number));
      if (score > 0) {
        scored.add(new Scored(number, score));
      }
    }
    scored.sort(Scored.BEST_FIRST);
    return scored;
  }
}
