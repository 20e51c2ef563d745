/**
 * Local copies of the reference data that reports are checked with: areas and their successions,
 * the reporting calendar, the training lists. Fed from Kafka, so that reports are taken while
 * occupations-service is down.
 *
 * <p>The service counts as ready once its first copy is complete.
 */
@NullMarked
package vn.labourmarket.enrollment.reference;

import org.jspecify.annotations.NullMarked;
