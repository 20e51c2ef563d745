/**
 * What plans and reports have in common on their way from an institution to the authority: allowed
 * transitions, reasons for a return, warnings that need a note, numbers in messages.
 */
@NullMarked
package vn.labourmarket.enrollment.submissions;

import org.jspecify.annotations.NullMarked;
