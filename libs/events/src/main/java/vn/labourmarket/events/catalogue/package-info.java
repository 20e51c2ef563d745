/** Payloads of reference data owned by occupations-service. */
@NullMarked
package vn.labourmarket.events.catalogue;

import org.jspecify.annotations.NullMarked;
