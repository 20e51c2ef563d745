package vn.labourmarket.occupations.search;

import java.util.List;

/**
 * Titles that complete what was typed.
 *
 * @param classification version that was searched, {@code scheme/version}
 */
record SuggestedTitles(String classification, List<SuggestedTitle> items) {

  /** A title, and the occupation that most who hold it have. */
  record SuggestedTitle(String code, String title) {}
}
