/**
 * What every request goes through: request ids, unknown parameters, limits of size and time,
 * headers that say who may keep an answer.
 */
@NullMarked
package vn.labourmarket.platform.requests;

import org.jspecify.annotations.NullMarked;
