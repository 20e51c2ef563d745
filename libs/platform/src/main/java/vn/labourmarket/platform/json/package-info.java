/** The one JSON dialect of the suite. */
@NullMarked
package vn.labourmarket.platform.json;

import org.jspecify.annotations.NullMarked;
