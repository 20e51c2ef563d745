/**
 * Tables as people send them: CSV and XLSX files read row by row.
 *
 * <p>Imports and the lists that come with the project read through here. Nothing here knows what a
 * column means.
 */
@NullMarked
package vn.labourmarket.occupations.tables;

import org.jspecify.annotations.NullMarked;
