/**
 * Items of classifications: where they are kept, how they are searched, and the tree that they have
 * to make (V55).
 *
 * <p>Which version they belong to, and who may see or change it, is decided by the features above.
 */
@NullMarked
package vn.labourmarket.occupations.items;

import org.jspecify.annotations.NullMarked;
