/**
 * Codings that callers had kept: what they asked, and the answer with its model and version.
 *
 * <p>A record belongs to the client that had it kept and is gone when that client removes it.
 * Catalogue editors and the labour authority see all of them.
 */
@NullMarked
package vn.labourmarket.occupations.history;

import org.jspecify.annotations.NullMarked;
