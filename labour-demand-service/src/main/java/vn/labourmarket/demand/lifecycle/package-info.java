/**
 * What all aggregates of this service share about their life: who wrote them and when, and the
 * answer to a step that the present state does not allow.
 *
 * <p>The history of states itself is written by the database (table state_change).
 */
@NullMarked
package vn.labourmarket.demand.lifecycle;

import org.jspecify.annotations.NullMarked;
