/**
 * What the OpenAPI document says about every operation without each of them repeating it. Read by
 * the generator at build time only.
 */
@NullMarked
package vn.labourmarket.occupations.contract;

import org.jspecify.annotations.NullMarked;
