/**
 * Search over job titles in memory: ranked hits by occupation code, and completions while typing.
 *
 * <p>{@link vn.labourmarket.titles.search.TitleIndex} is the entry: immutable once built, safe for
 * threads, without files or network. Apache Lucene finds the candidates, an order of our own that
 * knows Vietnamese diacritics ranks them (ADR 016).
 */
@NullMarked
package vn.labourmarket.titles.search;

import org.jspecify.annotations.NullMarked;
