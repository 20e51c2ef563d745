/**
 * Titles under which occupations are known: official, alternative, index entries and regional ones,
 * each for one code of a published classification, in Vietnamese or English.
 *
 * <p>They come in sets, one per source; a new file of a source replaces its set. Whoever searches
 * or codes titles reads them through {@link vn.labourmarket.occupations.titles.TitleService}.
 */
@NullMarked
package vn.labourmarket.occupations.titles;

import org.jspecify.annotations.NullMarked;
