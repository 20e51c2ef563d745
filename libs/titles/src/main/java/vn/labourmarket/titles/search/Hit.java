package vn.labourmarket.titles.search;

/**
 * An occupation that was found.
 *
 * @param code its code
 * @param title its title that agrees best with what was asked, as it was registered
 * @param score from 0 to 1, for ordering and for telling whether all words were found: at least 0.8
 *     the title itself, 0.6 all words with their diacritics, 0.4 without, 0.2 with a corrected
 *     spelling, below only some of the words. No probability.
 */
public record Hit(String code, String title, TitleLanguage language, double score) {}
