/** Time: the injected clock, Vietnamese local days and reporting periods. */
@NullMarked
package vn.labourmarket.platform.time;

import org.jspecify.annotations.NullMarked;
