/**
 * Tables as people get them: CSV and XLSX written row by row, none of whose cells a spreadsheet
 * runs as a formula.
 */
@NullMarked
package vn.labourmarket.tables.writing;

import org.jspecify.annotations.NullMarked;
