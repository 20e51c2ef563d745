/**
 * What the services' tests share: real servers, signed callers, a clock that can be set, the shared
 * architecture rules and the comparison of contracts with their committed files.
 */
@NullMarked
package vn.labourmarket.platform.test;

import org.jspecify.annotations.NullMarked;
