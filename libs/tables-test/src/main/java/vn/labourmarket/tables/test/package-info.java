/** Workbooks as people send them, and files that only look like one. */
@NullMarked
package vn.labourmarket.tables.test;

import org.jspecify.annotations.NullMarked;
