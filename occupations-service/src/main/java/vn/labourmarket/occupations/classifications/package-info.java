/**
 * Versioned lists: occupations, industries, qualifications, provinces and others.
 *
 * <p>A version is a draft until an authority publishes it; from then on its items never change and
 * every service holds a copy. Imports fill drafts, the other services read the events.
 */
@NullMarked
package vn.labourmarket.occupations.classifications;

import org.jspecify.annotations.NullMarked;
