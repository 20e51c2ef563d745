/**
 * Labour demand: employers, survey rounds with their responses, and vacancies. Owns no persons and
 * matches nobody to a job; what it knows leaves it through Kafka only.
 */
@NullMarked
package vn.labourmarket.demand;

import org.jspecify.annotations.NullMarked;
