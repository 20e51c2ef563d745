/** What every request goes through: request ids, unknown parameters, size limits. */
@NullMarked
package vn.labourmarket.platform.requests;

import org.jspecify.annotations.NullMarked;
