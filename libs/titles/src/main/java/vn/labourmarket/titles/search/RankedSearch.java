package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import vn.labourmarket.titles.text.Abbreviations;
import vn.labourmarket.titles.text.Title;
import vn.labourmarket.titles.text.TitleReader;

/** The search for occupations: as typed first, then with corrections, then by some of the words. */
final class RankedSearch {
  /** Words beyond this many are left out, the least telling first. */
  static final int MOST_WORDS = 12;

  /** Words beyond this many are not looked at. */
  private static final int MOST_READ = 60;

  /** Alternatives that are looked for one by one when no title has them all. */
  private static final int MOST_PARTS = 3;

  /** Titles that Lucene hands over to be ranked. */
  private static final int CANDIDATES = 160;

  /** What a later code of a title loses, so that it follows the title's first one. */
  private static final double COST_OF_CODE = 1e-4;

  private final Vocabulary vocabulary;
  private final List<IndexedTitle> titles;
  private final Retrieval retrieval;
  private final Corrections corrections;

  RankedSearch(
      Vocabulary vocabulary,
      List<IndexedTitle> titles,
      Retrieval retrieval,
      Corrections corrections) {
    this.vocabulary = vocabulary;
    this.titles = titles;
    this.retrieval = retrieval;
    this.corrections = corrections;
  }

  private record Scored(int number, double score) {}

  List<Hit> search(String text, CodeFilter filter, int limit) {
    Title title = TitleReader.read(text);
    if (title.isEmpty() || limit < 1) {
      return List.of();
    }
    Map<String, Boolean> answers = new HashMap<>();
    IntPredicate accepted =
        filter == CodeFilter.any()
            ? number -> true
            : number -> accepts(titles.get(number), filter, answers);
    List<AskedWord> words = asked(title);
    List<Scored> found = find(words, accepted);
    if (!complete(found) && title.written() != title.words()) {
      List<String> folded = title.written().stream().map(TitleReader::folded).toList();
      found = better(find(asked(title.written(), folded), accepted), found);
    }
    if (!complete(found)) {
      Title capitals = TitleReader.read(Abbreviations.inCapitals(text));
      if (!capitals.words().equals(title.words())) {
        found = better(find(asked(capitals), accepted), found);
      }
    }
    for (int i = 0; i < Math.min(MOST_PARTS, title.parts().size()) && !complete(found); i++) {
      Title.Part part = title.parts().get(i);
      if (part.words().size() < title.words().size()) {
        found = better(find(asked(part.words(), part.folded()), accepted), found);
      }
    }
    if (!complete(found)) {
      List<AskedWord> respaced = corrections.respaced(words, MOST_WORDS);
      found = better(find(corrections.withVariants(respaced, false), accepted), found);
      if (found.isEmpty() || !Ranking.corrected(found.get(0).score())) {
        found = better(find(corrections.withVariants(respaced, true), accepted), found);
      }
    }
    return hits(found, filter, answers, limit);
  }

  private static boolean complete(List<Scored> found) {
    return !found.isEmpty() && Ranking.complete(found.get(0).score());
  }

  private static List<Scored> better(List<Scored> later, List<Scored> sooner) {
    boolean improved =
        !later.isEmpty() && (sooner.isEmpty() || later.get(0).score() > sooner.get(0).score());
    return improved ? later : sooner;
  }

  private static boolean accepts(
      IndexedTitle title, CodeFilter filter, Map<String, Boolean> answers) {
    for (String code : title.codes()) {
      if (answers.computeIfAbsent(code, filter::accepts)) {
        return true;
      }
    }
    return false;
  }

  /** The words of a title; an alternative that says the same again is left out. */
  private List<AskedWord> asked(Title title) {
    List<String> marked = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    for (Title.Part part : title.parts()) {
      if (folded.size() < MOST_READ && Collections.indexOfSubList(folded, part.folded()) < 0) {
        marked.addAll(part.words());
        folded.addAll(part.folded());
      }
    }
    return asked(marked, folded);
  }

  private List<AskedWord> asked(List<String> marked, List<String> folded) {
    List<AskedWord> words = new ArrayList<>();
    for (int i = 0; i < Math.min(marked.size(), MOST_READ); i++) {
      words.add(AskedWord.of(vocabulary, marked.get(i), folded.get(i)));
    }
    while (words.size() > MOST_WORDS) {
      words.remove(words.stream().min(Comparator.comparing(AskedWord::weight)).orElseThrow());
    }
    return words;
  }

  private List<Scored> find(List<AskedWord> words, IntPredicate accepted) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    StringBuilder whole = new StringBuilder();
    for (AskedWord word : words) {
      whole.append(whole.isEmpty() ? "" : " ").append(word.word());
      if (word.known()) {
        query.add(new TermQuery(new Term(Retrieval.WORDS, word.word())), Occur.SHOULD);
      }
      for (int variant : word.variants()) {
        TermQuery slip = new TermQuery(new Term(Retrieval.WORDS, vocabulary.word(variant)));
        query.add(new BoostQuery(slip, AskedWord.SLIP), Occur.SHOULD);
      }
    }
    TermQuery itself = new TermQuery(new Term(Retrieval.WHOLE, whole.toString()));
    query.add(new BoostQuery(itself, MOST_WORDS), Occur.SHOULD);
    Ranking ranking = new Ranking(vocabulary, words);
    int[] candidates = retrieval.best(query.build(), CANDIDATES, accepted);
    return Arrays.stream(candidates)
        .mapToObj(number -> new Scored(number, ranking.score(titles.get(number))))
        .filter(scored -> scored.score() > 0)
        .sorted(Comparator.comparing(Scored::score).reversed().thenComparing(Scored::number))
        .toList();
  }

  private List<Hit> hits(
      List<Scored> found, CodeFilter filter, Map<String, Boolean> answers, int limit) {
    Map<String, Hit> best = new HashMap<>();
    List<Hit> hits = new ArrayList<>();
    for (Scored scored : found) {
      IndexedTitle title = titles.get(scored.number());
      double score = scored.score();
      for (String code : title.codes()) {
        if (filter == CodeFilter.any() || answers.computeIfAbsent(code, filter::accepts)) {
          Hit hit = new Hit(code, title.title(), title.language(), Math.max(0, score));
          if (best.putIfAbsent(code, hit) == null) {
            hits.add(hit);
          }
        }
        score -= COST_OF_CODE;
      }
    }
    hits.sort(Comparator.comparing(Hit::score).reversed());
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }
}
