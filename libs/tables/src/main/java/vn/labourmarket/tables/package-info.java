/**
 * Tables as people send them: CSV and XLSX files read row by row, within limits that hold whatever
 * a file claims about itself.
 *
 * <p>Imports read through here. Nothing here knows what a column means.
 */
@NullMarked
package vn.labourmarket.tables;

import org.jspecify.annotations.NullMarked;
