/** Keyset paging with opaque cursors that stay stable when rows are inserted. */
@NullMarked
package vn.labourmarket.platform.paging;

import org.jspecify.annotations.NullMarked;
