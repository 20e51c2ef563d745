/**
 * Who is calling: API keys, the gateway's own short-lived tokens and those of identity providers,
 * and the internal token with which a caller's identity travels on to a service.
 *
 * <p>Used by the proxy for every request and by the gateway's own resources. The services trust
 * nothing but the internal token, so a caller's own Authorization header never reaches them.
 */
@NullMarked
package vn.labourmarket.gateway.access;

import org.jspecify.annotations.NullMarked;
