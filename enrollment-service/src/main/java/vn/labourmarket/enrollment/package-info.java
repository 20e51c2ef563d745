/**
 * Vocational institutions, their enrollment plans and their enrollment reports.
 *
 * <p>Institutions declare, the education authority of their area reviews; what is accepted is
 * published for everyone else.
 */
@NullMarked
package vn.labourmarket.enrollment;

import org.jspecify.annotations.NullMarked;
