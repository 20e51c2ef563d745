/**
 * Finding occupations by what people call them: ranked search and type-ahead over all titles of a
 * classification, in Vietnamese and English, with or without diacritics and with slips of the
 * finger.
 *
 * <p>Answers come from memory, on the event loop that read the question: they take less than a hop
 * to another thread is worth (ADR 019). The index follows the titles a moment behind; other
 * replicas notice within seconds.
 */
@NullMarked
package vn.labourmarket.occupations.search;

import org.jspecify.annotations.NullMarked;
