/** How a failure of plain SQL reaches the one who renders it. */
@NullMarked
package vn.labourmarket.occupations.storage;

import org.jspecify.annotations.NullMarked;
