/**
 * The facts themselves, as tables for data teams: enrollment, demand and vacancies, filtered,
 * restated on today's areas or as reported, now or as known at an instant.
 *
 * <p>A page as JSON or everything as CSV in a stream. Column names are part of the contract. Who
 * may see single organisations is judged in {@code answers}.
 */
@NullMarked
package vn.labourmarket.gateway.datasets;

import org.jspecify.annotations.NullMarked;
