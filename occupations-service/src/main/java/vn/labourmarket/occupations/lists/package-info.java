/**
 * Complete lists that fill a draft of a classification: which columns they have, what each row
 * says, and the tree that all rows make (V55).
 *
 * <p>Lists come as files that {@code imports} works off, or with the project.
 */
@NullMarked
package vn.labourmarket.occupations.lists;

import org.jspecify.annotations.NullMarked;
