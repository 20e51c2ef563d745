/**
 * From where calls come: blocks of addresses, and the address of a caller who may stand behind
 * proxies.
 *
 * <p>Keys and clients are bound to networks with it.
 */
@NullMarked
package vn.labourmarket.gateway.networks;

import org.jspecify.annotations.NullMarked;
