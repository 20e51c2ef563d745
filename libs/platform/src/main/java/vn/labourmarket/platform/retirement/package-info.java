/**
 * Operations on their way out: callers are told in every answer since when, until when and what to
 * use instead, the contract marks them, and a metric says who would still miss them.
 */
@NullMarked
package vn.labourmarket.platform.retirement;

import org.jspecify.annotations.NullMarked;
