/**
 * Who may do what to which record: own institution, own area, four eyes; and the narrowing of lists
 * to what the caller may see.
 *
 * <p>Roles are checked on the resources, the record itself here.
 */
@NullMarked
package vn.labourmarket.enrollment.access;

import org.jspecify.annotations.NullMarked;
