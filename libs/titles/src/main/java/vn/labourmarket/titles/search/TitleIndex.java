package vn.labourmarket.titles.search;

import java.util.Collection;
import java.util.List;

/**
 * An index of job titles, held in memory: immutable, safe for threads, rebuilt when titles change.
 *
 * <p>Every text is a valid question: empty ones, pictures, the signs of a query language or ten
 * thousand characters get an answer, if an empty one. The work for one question is bounded: the
 * first {@link vn.labourmarket.titles.text.TitleReader#MOST_CHARACTERS} characters are read and at
 * most twelve words are looked up, each with at most four corrections. The same entries and the
 * same question always give the same answer.
 */
public final class TitleIndex {
  private final List<IndexedTitle> titles;
  private final RankedSearch search;
  private final TypeAhead typeAhead;

  private TitleIndex(TitleCollection collection) {
    titles = collection.titles();
    Vocabulary vocabulary = collection.vocabulary();
    Retrieval retrieval = new Retrieval(titles);
    Corrections corrections = new Corrections(vocabulary);
    search = new RankedSearch(vocabulary, titles, retrieval, corrections);
    typeAhead = new TypeAhead(vocabulary, titles, retrieval, corrections);
  }

  /**
   * Builds the index: about two seconds and 60 MB for 60,000 titles. Entries whose title has
   * neither letters nor digits are left out.
   */
  public static TitleIndex of(Collection<TitleEntry> entries) {
    return new TitleIndex(new TitleCollection(entries));
  }

  /** How many distinct titles there are. */
  public int size() {
    return titles.size();
  }

  /**
   * The occupations whose titles answer a text, the best first, one hit for each code.
   *
   * <p>Order: the title itself, then titles with all words in matching diacritics (words typed
   * without any match every diacritic), with all words whatever the diacritics, with all words
   * after correcting slips and blanks, with some of the words; within each, short, official and
   * frequent titles first. What an advert says beside the title is not looked for, and of several
   * alternatives in one text the first that is found answers.
   *
   * @param limit how many hits at most; none for less than one
   */
  public List<Hit> search(String text, CodeFilter filter, int limit) {
    return search.search(text, filter, limit);
  }

  /**
   * Titles that complete what was typed so far: its last word counts as unfinished unless a blank
   * follows it.
   *
   * @param limit how many at most; never more than ten
   */
  public List<Suggestion> suggest(String typed, int limit) {
    return typeAhead.suggest(typed, limit);
  }
}
