/**
 * The invented figures of the demonstration: institutions, plans, reports, employers, answers and
 * vacancies. Plain values from a fixed seed, the same on every machine and in every run.
 *
 * <p>Only four totals are real, and they are named where they stand; everything else is made up and
 * shown as such.
 */
@NullMarked
package vn.labourmarket.deploy.local.demo.figures;

import org.jspecify.annotations.NullMarked;
