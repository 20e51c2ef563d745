/**
 * Annual enrollment plans: the institution sets its targets, the authority registers them.
 *
 * <p>A plan keeps its registered version in force while an amendment is drafted and reviewed; with
 * the amendment's registration the older one is superseded and stays readable. Duty: registration
 * of targets under the rules on admission to vocational education.
 */
@NullMarked
package vn.labourmarket.enrollment.plans;

import org.jspecify.annotations.NullMarked;
