/**
 * Callers with an access token of the organisation's own identity provider, by OpenID Connect.
 *
 * <p>Nothing here is active without configuration. A token is verified with the provider's
 * published keys and turned into a caller; what the suite may trust in it, the configuration says.
 */
@NullMarked
package vn.labourmarket.gateway.oidc;

import org.jspecify.annotations.NullMarked;
