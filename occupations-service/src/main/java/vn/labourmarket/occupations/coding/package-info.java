/**
 * Automatic coding of job titles: models learned from the catalogue's titles and reviewers'
 * decisions, and their answers.
 *
 * <p>A model is learned as a job, kept in the database and never changes; an answer names the model
 * it comes from. How titles are coded stands in {@code libs/titles}.
 */
@NullMarked
package vn.labourmarket.occupations.coding;

import org.jspecify.annotations.NullMarked;
