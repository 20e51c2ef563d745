/**
 * A packaged suite seen from outside, as an operator sees it: started and stopped by its own
 * commands, spoken to over HTTP, its processes found by what the launcher wrote down. The drivers
 * for load, for faults and for Keycloak and the acceptance tests stand on it; it shares no code
 * with the suite it drives.
 */
@NullMarked
package vn.labourmarket.deploy.driver;

import org.jspecify.annotations.NullMarked;
