/**
 * Proves with a real Keycloak what docs/ACCESS.md says about identity providers: people register
 * and sign in there as they do with a browser, and the packaged suite judges their access tokens.
 *
 * <p>{@code deploy/keycloak/run} prepares Keycloak's distribution and names it, together with the
 * suite, in the environment.
 */
@NullMarked
package vn.labourmarket.deploy.keycloak;

import org.jspecify.annotations.NullMarked;
