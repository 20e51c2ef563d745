/**
 * How well and how fast job titles are coded: {@code deploy/load/coding-report}.
 *
 * <p>Loads English titles of ESCO and O*NET into the catalogue of a new suite, has a model learned,
 * codes files whose codes are known, and counts. All through the gateway.
 */
@NullMarked
package vn.labourmarket.deploy.load.coding;

import org.jspecify.annotations.NullMarked;
