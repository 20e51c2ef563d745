/** Keeps what identifies a person out of texts that people write in their own words (V52). */
@NullMarked
package vn.labourmarket.platform.personal;

import org.jspecify.annotations.NullMarked;
