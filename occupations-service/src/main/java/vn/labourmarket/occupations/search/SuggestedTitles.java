package vn.labourmarket.occupations.search;

import java.util.List;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.titles.search.Suggestion;

/**
 * Titles that complete what was typed.
 *
 * @param classification version that was searched, {@code scheme/version}
 */
record SuggestedTitles(String classification, List<SuggestedTitle> items) {

  /** A title, and the occupation that most who hold it have. */
  record SuggestedTitle(String code, String title) {}

  static SuggestedTitles of(ClassificationRef searched, List<Suggestion> found) {
    return new SuggestedTitles(
        searched.toString(),
        found.stream().map(it -> new SuggestedTitle(it.code(), it.title())).toList());
  }
}
