/**
 * Who calls: the caller taken from the signed internal token, the roles, and the minting of tokens.
 */
@NullMarked
package vn.labourmarket.platform.access;

import org.jspecify.annotations.NullMarked;
