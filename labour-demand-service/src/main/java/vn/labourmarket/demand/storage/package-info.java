/** How values stand in JSON columns, whatever answers over HTTP look like. */
@NullMarked
package vn.labourmarket.demand.storage;

import org.jspecify.annotations.NullMarked;
