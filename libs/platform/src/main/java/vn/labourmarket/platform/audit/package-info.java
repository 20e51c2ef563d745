/**
 * The audit trail: who did what, when and why, for every write, every denied call and every export.
 * Entries are only ever added, and sealed with hashes that build on each other.
 */
@NullMarked
package vn.labourmarket.platform.audit;

import org.jspecify.annotations.NullMarked;
