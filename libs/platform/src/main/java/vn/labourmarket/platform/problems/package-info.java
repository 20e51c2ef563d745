/**
 * Failures as RFC 9457 problem documents: the types, the exception and the one place that renders
 * them.
 */
@NullMarked
package vn.labourmarket.platform.problems;

import org.jspecify.annotations.NullMarked;
