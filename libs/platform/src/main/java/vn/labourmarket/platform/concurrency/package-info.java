/** Strong entity tags and If-Match: nobody overwrites what they have not seen. */
@NullMarked
package vn.labourmarket.platform.concurrency;

import org.jspecify.annotations.NullMarked;
