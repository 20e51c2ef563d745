/**
 * Finding occupations by what people call them: ranked search and type-ahead over all titles of a
 * classification, in Vietnamese and English, with or without diacritics and with slips of the
 * finger.
 *
 * <p>Answers come from memory, on the event loop that read the question: an answer takes less than
 * a hop to another thread is worth, and no more searches run at once than there are processors (ADR
 * 019). The index follows the titles a moment behind; other replicas notice within seconds.
 */
@NullMarked
package vn.labourmarket.occupations.search;

import org.jspecify.annotations.NullMarked;
