/**
 * Takes in what other services have published: the effect of each event and the position in the
 * topic are stored in one database transaction, so that each event takes effect exactly once.
 *
 * <p>A second delivery or an older state changes nothing; what can't be read or applied is put
 * aside with its reason and never stops a partition. Reasons: ADR 003.
 */
@NullMarked
package vn.labourmarket.platform.inbox;

import org.jspecify.annotations.NullMarked;
