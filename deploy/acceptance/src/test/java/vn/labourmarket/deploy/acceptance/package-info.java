/**
 * The acceptance scenarios, told as its users tell them and run against the packaged suite: real
 * processes, real PostgreSQL and Kafka, and nothing but HTTP through the gateway.
 *
 * <p>The suite is started once for all of them; SUITE_URL and SUITE_ADMIN_KEY name a running one
 * instead, SUITE_DATA its directory.
 */
@NullMarked
package vn.labourmarket.deploy.acceptance;

import org.jspecify.annotations.NullMarked;
