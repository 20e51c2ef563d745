/** Rows that go with a change and are sent last, together. */
@NullMarked
package vn.labourmarket.platform.inserts;

import org.jspecify.annotations.NullMarked;
