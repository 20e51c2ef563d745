/** Payloads of employers, survey rounds, responses and vacancies owned by labour-demand-service. */
@NullMarked
package vn.labourmarket.events.demand;

import org.jspecify.annotations.NullMarked;
