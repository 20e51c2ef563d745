/**
 * Titles that people code: those that a machine was not sure of, and those coded elsewhere.
 *
 * <p>Reviewers' decisions are kept for good and are what the next coding model learns from first.
 */
@NullMarked
package vn.labourmarket.occupations.reviews;

import org.jspecify.annotations.NullMarked;
