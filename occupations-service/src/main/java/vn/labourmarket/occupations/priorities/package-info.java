/**
 * Dated lists of occupations or fields that an authority puts first, with their legal basis: key
 * occupations, occupations whose training is encouraged.
 */
@NullMarked
package vn.labourmarket.occupations.priorities;

import org.jspecify.annotations.NullMarked;
