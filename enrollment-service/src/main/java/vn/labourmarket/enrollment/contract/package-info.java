/**
 * What the OpenAPI document says about every operation without each of them repeating it.
 *
 * <p>Read by the OpenAPI generator at build time only.
 */
@NullMarked
package vn.labourmarket.enrollment.contract;

import org.jspecify.annotations.NullMarked;
