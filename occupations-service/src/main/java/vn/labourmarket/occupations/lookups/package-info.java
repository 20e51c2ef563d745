/**
 * Reading classifications: items, their place in the tree, and what changed from one version to
 * another.
 *
 * <p>Everybody reads published versions; drafts are there only for those who work on them.
 */
@NullMarked
package vn.labourmarket.occupations.lookups;

import org.jspecify.annotations.NullMarked;
