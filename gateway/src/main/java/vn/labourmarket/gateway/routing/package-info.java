/**
 * Passes requests on to the service that owns their first path segment, and streams the answer back
 * untouched.
 *
 * <p>The caller is recognised here and vouched for with an internal token. A service that is away
 * is answered for with 503 and Retry-After within two seconds.
 */
@NullMarked
package vn.labourmarket.gateway.routing;

import org.jspecify.annotations.NullMarked;
