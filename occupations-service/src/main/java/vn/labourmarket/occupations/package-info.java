/** The application that owns reference data: classifications, areas, targets and the calendar. */
@NullMarked
package vn.labourmarket.occupations;

import org.jspecify.annotations.NullMarked;
