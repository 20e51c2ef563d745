package vn.labourmarket.titles.search;

import java.util.List;

/**
 * A title of the index with all its codes, the best first.
 *
 * @param forms its words as written and, when it has abbreviations, with these written out
 * @param standing from 0 to 1: official, frequent and short titles stand higher
 */
record IndexedTitle(
    String title, TitleLanguage language, List<String> codes, List<Form> forms, float standing) {

  /**
   * Words of a title by their numbers in the vocabulary.
   *
   * @param marked with diacritics
   * @param folded without
   * @param text the folded words with blanks between them
   * @param markedText the words with diacritics, likewise
   */
  record Form(int[] marked, int[] folded, String text, String markedText) {
    static Form of(Vocabulary vocabulary, List<String> marked, List<String> folded) {
      return new Form(
          marked.stream().mapToInt(vocabulary::add).toArray(),
          folded.stream().mapToInt(vocabulary::add).toArray(),
          String.join(" ", folded),
          String.join(" ", marked));
    }
  }
}
