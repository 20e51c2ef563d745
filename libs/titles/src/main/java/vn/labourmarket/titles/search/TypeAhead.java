package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.labourmarket.titles.search.IndexedTitle.Form;
import vn.labourmarket.titles.text.Spelling;

/**
 * Completions: titles that begin as typed, then titles with all the words, the last one unfinished,
 * then the same with corrected spelling. Those that agree with the typed diacritics go first, then
 * those of high standing.
 */
final class TypeAhead {
  static final int MOST = 10;

  /** Titles looked at in each step; they come by standing, so the rest would hardly be shown. */
  private static final int MOST_VISITED = 400;

  private static final int MOST_WORDS = 12;

  private final Vocabulary vocabulary;
  private final List<IndexedTitle> titles;
  private final Retrieval retrieval;
  private final Corrections corrections;

  TypeAhead(
      Vocabulary vocabulary,
      List<IndexedTitle> titles,
      Retrieval retrieval,
      Corrections corrections) {
    this.vocabulary = vocabulary;
    this.titles = titles;
    this.retrieval = retrieval;
    this.corrections = corrections;
  }

  List<Suggestion> suggest(String text, int limit) {
    Answer answer = new Answer(Math.min(limit, MOST));
    List<Typed> readings = limit < 1 ? List.of() : Typed.readings(text);
    if (readings.isEmpty() || readings.get(0).marked().size() > MOST_WORDS) {
      return List.of();
    }
    readings.forEach(typed -> beginnings(typed, answer));
    readings.forEach(typed -> words(typed, answer));
    if (answer.titles.isEmpty()) {
      corrected(readings.get(0), false, answer);
    }
    if (answer.titles.isEmpty()) {
      corrected(readings.get(0), true, answer);
    }
    return List.copyOf(answer.titles);
  }

  /** What is shown: distinct titles in the order they were found. */
  private final class Answer {
    final int limit;
    final List<Suggestion> titles = new ArrayList<>();
    final Set<String> seen = new HashSet<>();

    Answer(int limit) {
      this.limit = limit;
    }

    boolean full() {
      return titles.size() >= limit;
    }

    void add(int number) {
      IndexedTitle title = TypeAhead.this.titles.get(number);
      if (!full() && seen.add(title.forms().get(0).markedText())) {
        titles.add(new Suggestion(title.codes().get(0), title.title()));
      }
    }
  }

  /** Whether a title answers: 0 it doesn't, 1 without its diacritics, 2 with them. */
  private interface Check {
    int agrees(Form form);
  }

  private void beginnings(Typed typed, Answer answer) {
    String marked = typed.markedText();
    String folded = typed.foldedText();
    if (answer.full()) {
      return;
    }
    if (!typed.bare()) {
      collect(
          starts(Retrieval.MARKED_STARTS, marked),
          form -> (form.markedText() + " ").startsWith(marked) ? 2 : 0,
          answer);
    }
    collect(
        starts(Retrieval.TITLE_STARTS, folded),
        form -> !(form.text() + " ").startsWith(folded) ? 0 : agrees(typed, form) ? 2 : 1,
        answer);
  }

  private static Query starts(String field, String text) {
    int length = Math.min(Retrieval.TITLE_PREFIX, text.stripTrailing().length());
    return new TermQuery(new Term(field, text.substring(0, length).stripTrailing()));
  }

  private void words(Typed typed, Answer answer) {
    if (answer.full()) {
      return;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int last = typed.folded().size() - 1;
    for (int i = 0; i <= last; i++) {
      String word = typed.folded().get(i);
      query.add(
          i < last || typed.finished()
              ? retrieval.word(word)
              : new TermQuery(new Term(Retrieval.WORD_STARTS, first(word))),
          Occur.FILTER);
    }
    collect(
        query.build(), form -> !hasPrefix(typed, form) ? 0 : agrees(typed, form) ? 2 : 1, answer);
  }

  private static String first(String word) {
    return word.substring(0, Math.min(Retrieval.WORD_PREFIX, word.length()));
  }

  private boolean hasPrefix(Typed typed, Form form) {
    String last = typed.folded().get(typed.folded().size() - 1);
    for (int id : form.folded()) {
      if (vocabulary.word(id).startsWith(last)) {
        return true;
      }
    }
    return false;
  }

  /** Whether each typed word that has diacritics stands in the title with the same ones. */
  private boolean agrees(Typed typed, Form form) {
    int last = typed.marked().size() - 1;
    for (int i = 0; i <= last; i++) {
      String word = typed.marked().get(i);
      boolean open = i == last && !typed.finished();
      if (Spelling.marked(word) && !stands(word, open, form)) {
        return false;
      }
    }
    return true;
  }

  private boolean stands(String word, boolean open, Form form) {
    for (int id : form.marked()) {
      String marked = vocabulary.word(id);
      if (open ? marked.startsWith(word) : marked.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private void corrected(Typed typed, boolean knownToo, Answer answer) {
    List<AskedWord> words = new ArrayList<>();
    for (int i = 0; i < typed.folded().size(); i++) {
      words.add(AskedWord.of(vocabulary, typed.marked().get(i), typed.folded().get(i)));
    }
    List<AskedWord> respaced = corrections.respaced(words, MOST_WORDS);
    if (!respaced.equals(words)) {
      Typed put = Typed.of(respaced.stream().map(AskedWord::word).toList(), typed.finished());
      beginnings(put, answer);
      words(put, answer);
    }
    List<AskedWord> corrected = corrections.withVariants(respaced, knownToo);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i < corrected.size(); i++) {
      boolean open = i == corrected.size() - 1 && !typed.finished();
      query.add(anyOf(corrected.get(i), open), Occur.FILTER);
    }
    collect(query.build(), form -> likeliest(corrected, form) ? 2 : 1, answer);
  }

  /** Whether the title has, of each word that was corrected, the likeliest correction. */
  private static boolean likeliest(List<AskedWord> words, Form form) {
    for (AskedWord word : words) {
      if (word.variants().length > 0 && !word.known()) {
        int first = word.variants()[0];
        if (Arrays.stream(form.folded()).noneMatch(id -> id == first)) {
          return false;
        }
      }
    }
    return true;
  }

  private Query anyOf(AskedWord word, boolean open) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (word.known()) {
      any.add(retrieval.word(word.word()), Occur.SHOULD);
    }
    if (open && word.word().length() <= Retrieval.WORD_PREFIX) {
      any.add(new TermQuery(new Term(Retrieval.WORD_STARTS, word.word())), Occur.SHOULD);
    }
    for (int variant : word.variants()) {
      any.add(retrieval.word(vocabulary.word(variant)), Occur.SHOULD);
    }
    BooleanQuery built = any.build();
    return built.clauses().isEmpty() ? new MatchNoDocsQuery() : built;
  }

  private void collect(Query query, Check check, Answer answer) {
    if (answer.full()) {
      return;
    }
    List<Integer> agreeing = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    int[] visited = {0};
    int wanted = answer.limit + answer.seen.size();
    retrieval.inOrder(
        query,
        number -> {
          int best = 0;
          for (Form form : titles.get(number).forms()) {
            best = Math.max(best, check.agrees(form));
          }
          if (best > 0) {
            (best == 2 ? agreeing : others).add(number);
          }
          return ++visited[0] < MOST_VISITED && agreeing.size() < 2 * wanted;
        });
    agreeing.forEach(answer::add);
    others.forEach(answer::add);
  }
}
