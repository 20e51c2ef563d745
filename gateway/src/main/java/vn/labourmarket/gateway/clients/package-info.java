/**
 * The register of API clients and their keys, kept by administrators.
 *
 * <p>A client has roles, the areas it may act in, and the organisation it speaks for. A key is
 * shown once, when it is issued; afterwards only its prefix and hash are known.
 */
@NullMarked
package vn.labourmarket.gateway.clients;

import org.jspecify.annotations.NullMarked;
