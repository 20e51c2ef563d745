/**
 * The reference data that the project comes with, loaded and published at the first start through
 * the services that the API uses.
 *
 * <p>Each list is one transaction and is loaded once in a database's life: a crash in the middle
 * leaves no half list, and what an authority changed later stays changed.
 */
@NullMarked
package vn.labourmarket.occupations.starter;

import org.jspecify.annotations.NullMarked;
