/** The one JSON dialect of the suite, over HTTP and in JSON columns. */
@NullMarked
package vn.labourmarket.platform.json;

import org.jspecify.annotations.NullMarked;
