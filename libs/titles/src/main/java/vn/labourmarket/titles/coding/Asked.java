package vn.labourmarket.titles.coding;

import vn.labourmarket.titles.text.Title;
import vn.labourmarket.titles.text.TitleReader;

/**
 * A question, in numbers.
 *
 * @param title features of the title
 * @param context features of what stands beside it
 * @param identity what exactly equal titles have in common
 * @param words of the title
 * @param vietnamese share of the words that have diacritics
 */
record Asked(
    SparseVector title, SparseVector context, long identity, int words, double vietnamese) {

  static Asked of(FeatureDictionary dictionary, TitleQuestion question) {
    Title title = TitleReader.read(question.text());
    return new Asked(
        dictionary.vector(TitleFeatures.ofTitle(title)),
        dictionary.context(title, question),
        TitleFeatures.identity(title),
        title.words().size(),
        TitleFeatures.vietnamese(title));
  }
}
