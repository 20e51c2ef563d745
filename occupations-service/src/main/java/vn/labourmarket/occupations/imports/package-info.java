/**
 * Import of complete lists into drafts of classifications.
 *
 * <p>A file is accepted, kept, and worked off by one transaction that either replaces the draft's
 * items or changes nothing and lists every bad row (V58). A process that dies leaves the file in
 * the queue; the next one starts it again.
 */
@NullMarked
package vn.labourmarket.occupations.imports;

import org.jspecify.annotations.NullMarked;
