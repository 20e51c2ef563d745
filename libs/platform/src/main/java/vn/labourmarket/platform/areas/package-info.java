/** What is said of administrative units, alike in every service that keeps a copy of them. */
@NullMarked
package vn.labourmarket.platform.areas;

import org.jspecify.annotations.NullMarked;
