/**
 * The audit trails of all applications as one: each keeps its own beside what it writes, the
 * gateway asks them all.
 */
@NullMarked
package vn.labourmarket.gateway.trails;

import org.jspecify.annotations.NullMarked;
