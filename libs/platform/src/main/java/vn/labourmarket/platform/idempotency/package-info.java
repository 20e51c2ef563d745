/** Idempotency keys: a POST repeated with its key has one effect and one answer. */
@NullMarked
package vn.labourmarket.platform.idempotency;

import org.jspecify.annotations.NullMarked;
