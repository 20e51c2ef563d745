/**
 * Forecasts of small counts, where most quarters have none: what a cell had before, and what its
 * row and column let expect of it, together. Answers are distributions of whole numbers from 0 on.
 */
@NullMarked
package vn.labourmarket.statistics.counts;

import org.jspecify.annotations.NullMarked;
