/** Payloads of institutions, plans and reports owned by enrollment-service. */
@NullMarked
package vn.labourmarket.events.enrollment;

import org.jspecify.annotations.NullMarked;
