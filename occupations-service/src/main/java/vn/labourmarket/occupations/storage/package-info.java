/** Plain SQL: rows by the tens of thousands, and how a failure reaches the one who renders it. */
@NullMarked
package vn.labourmarket.occupations.storage;

import org.jspecify.annotations.NullMarked;
