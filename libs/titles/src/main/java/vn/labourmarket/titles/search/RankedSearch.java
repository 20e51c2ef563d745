package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import vn.labourmarket.titles.search.Candidates.Scored;
import vn.labourmarket.titles.text.Abbreviations;
import vn.labourmarket.titles.text.Title;
import vn.labourmarket.titles.text.TitleReader;

/**
 * The search for occupations. Titles with all the words are looked for in one reading of the text
 * after another (as read, abbreviations left alone, abbreviations typed small, regional words
 * exchanged, each alternative by itself, slips corrected) until one finds some; titles with some of
 * the words fill up what is left.
 */
final class RankedSearch {
  /** Words beyond this many are left out, the least telling first. */
  static final int MOST_WORDS = 12;

  /** Words beyond this many are not looked at. */
  private static final int MOST_READ = 60;

  /** Words that may have been mistyped in one search. */
  private static final int MOST_SLIPS = 3;

  /** Alternatives that are looked for one by one when no title has them all. */
  private static final int MOST_PARTS = 3;

  /** What a later code of a title loses, so that it follows the title's first one. */
  private static final double COST_OF_CODE = 1e-4;

  private final Vocabulary vocabulary;
  private final List<IndexedTitle> titles;
  private final Set<String> allCodes;
  private final Candidates candidates;
  private final Corrections corrections;

  RankedSearch(
      Vocabulary vocabulary,
      List<IndexedTitle> titles,
      Retrieval retrieval,
      Corrections corrections) {
    this.vocabulary = vocabulary;
    this.titles = titles;
    this.allCodes =
        titles.stream().flatMap(it -> it.codes().stream()).collect(Collectors.toUnmodifiableSet());
    this.candidates = new Candidates(vocabulary, titles, retrieval);
    this.corrections = corrections;
  }

  List<Hit> search(String text, CodeFilter filter, int limit) {
    Title title = TitleReader.read(text);
    if (title.isEmpty() || limit < 1) {
      return List.of();
    }
    Codes codes = new Codes(filter);
    if (codes.acceptsNone()) {
      // Or all that the words match would be looked through, again with each reading, for nothing.
      return List.of();
    }
    List<AskedWord> words = asked(title);
    List<Scored> found = title.stripped().isEmpty() ? List.of() : unstripped(text, codes);
    if (found.isEmpty()) {
      found = candidates.complete(words, 0, codes);
    }
    if (found.isEmpty()) {
      found = otherReading(text, title, codes);
    }
    if (found.isEmpty()) {
      words = corrections.withVariants(corrections.respaced(words, MOST_WORDS), false);
      found = candidates.complete(words, MOST_SLIPS, codes);
    }
    if (found.isEmpty()) {
      List<AskedWord> doubted = corrections.withVariants(words, true);
      found = candidates.complete(doubted, 1, codes);
    }
    List<Hit> hits = hits(found, codes, limit);
    if (hits.size() < limit) {
      List<Scored> all = new ArrayList<>(found);
      all.addAll(candidates.partial(WrittenOut.lightened(words, title), codes));
      if (found.isEmpty() && title.parts().size() > 1) {
        all.addAll(candidates.partial(asked(title.parts().get(0)), codes));
      }
      all.sort(Scored.BEST_FIRST);
      hits = hits(all, codes, limit);
    }
    return hits;
  }

  /** Titles that are the whole text, with what would be a remark elsewhere: "lễ tân ca đêm". */
  private List<Scored> unstripped(String text, Codes codes) {
    Title plain = TitleReader.readPlain(text);
    if (plain.words().size() > MOST_WORDS) {
      return List.of();
    }
    List<Scored> found = candidates.complete(asked(plain), 0, codes);
    found.removeIf(it -> !Ranking.whole(it.score()));
    return found;
  }

  private List<Scored> otherReading(String text, Title title, Codes codes) {
    List<Scored> found = List.of();
    if (title.written() != title.words()) {
      List<String> folded = title.written().stream().map(TitleReader::folded).toList();
      found = candidates.complete(asked(title.written(), folded), 0, codes);
    }
    if (found.isEmpty()) {
      Title capitals = TitleReader.read(Abbreviations.inCapitals(text));
      if (!capitals.words().equals(title.words())) {
        found = candidates.complete(asked(capitals), 0, codes);
      }
    }
    List<String> regional = RegionalWords.exchanged(title.words());
    if (found.isEmpty() && regional != title.words()) {
      List<String> folded = regional.stream().map(TitleReader::folded).toList();
      found = candidates.complete(asked(regional, folded), 0, codes);
    }
    for (int i = 0; i < Math.min(MOST_PARTS, title.parts().size()) && found.isEmpty(); i++) {
      Title.Part part = title.parts().get(i);
      if (part.words().size() < title.words().size()) {
        found = candidates.complete(asked(part), 0, codes);
        if (i > 0) {
          // What follows the first title mostly tells more about it, unless it is a title itself.
          found.removeIf(it -> !Ranking.whole(it.score()));
        }
      }
    }
    return found;
  }

  /** Which codes a search accepts; asks the caller's filter once for each. */
  private final class Codes implements IntPredicate {
    private final CodeFilter filter;
    private final Map<String, Boolean> answers = new HashMap<>();

    Codes(CodeFilter filter) {
      this.filter = filter;
    }

    boolean accepts(String code) {
      return filter == CodeFilter.any() || answers.computeIfAbsent(code, filter::accepts);
    }

    boolean acceptsNone() {
      return filter != CodeFilter.any() && allCodes.stream().noneMatch(this::accepts);
    }

    @Override
    public boolean test(int number) {
      if (filter == CodeFilter.any()) {
        return true;
      }
      for (String code : titles.get(number).codes()) {
        if (accepts(code)) {
          return true;
        }
      }
      return false;
    }
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

  private List<AskedWord> asked(Title.Part part) {
    return asked(part.words(), part.folded());
  }

  private List<AskedWord> asked(List<String> marked, List<String> folded) {
    List<AskedWord> words = new ArrayList<>();
    for (int i = 0; i < Math.min(marked.size(), MOST_READ); i++) {
      words.add(AskedWord.of(vocabulary, marked.get(i), folded.get(i)));
    }
    Ranks.lighten(words);
    while (words.size() > MOST_WORDS) {
      words.remove(words.stream().min(Comparator.comparing(AskedWord::weight)).orElseThrow());
    }
    return words;
  }

  private List<Hit> hits(List<Scored> found, Codes codes, int limit) {
    Set<String> seen = new HashSet<>();
    List<Hit> hits = new ArrayList<>();
    for (Scored scored : found) {
      IndexedTitle title = titles.get(scored.number());
      double score = scored.score();
      for (String code : title.codes()) {
        if (codes.accepts(code) && seen.add(code)) {
          hits.add(new Hit(code, title.title(), title.language(), Math.max(0, score)));
        }
        score -= COST_OF_CODE;
      }
      if (hits.size() >= limit + MOST_READ) {
        break;
      }
    }
    hits.sort(Comparator.comparing(Hit::score).reversed());
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }
}
