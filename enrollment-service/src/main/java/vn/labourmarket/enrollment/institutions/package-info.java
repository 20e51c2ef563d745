/**
 * The register of vocational institutions: who they are, where, what they are licensed for and
 * whether they are active.
 *
 * <p>Kept by the education authority of the area. Plans and reports refer to it by id.
 */
@NullMarked
package vn.labourmarket.enrollment.institutions;

import org.jspecify.annotations.NullMarked;
