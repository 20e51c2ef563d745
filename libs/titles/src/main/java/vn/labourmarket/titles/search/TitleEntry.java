package vn.labourmarket.titles.search;

/**
 * One title of one occupation. A title of several occupations has several entries.
 *
 * @param code the occupation's code in its classification
 * @param weight how usual the title is, from 0 to 1; among several codes of a title the one with
 *     the highest weight comes first, equal ones in the order they were given
 */
public record TitleEntry(
    String code, String title, TitleLanguage language, TitleKind kind, double weight) {
  /**
   * @throws IllegalArgumentException when the code is blank or the weight isn't between 0 and 1
   */
  public TitleEntry {
    if (code.isBlank() || !(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("An entry has a code and a weight from 0 to 1.");
    }
  }
}
