/**
 * Import of files: who sends them, how they wait, what became of them. What a kind of file holds is
 * known to the feature that stores it.
 *
 * <p>A file is accepted, kept, and worked off by one transaction that either replaces what its
 * target holds or changes nothing and lists every bad row (V58). A process that dies leaves the
 * file in the queue; the next one starts it again.
 */
@NullMarked
package vn.labourmarket.occupations.imports;

import org.jspecify.annotations.NullMarked;
