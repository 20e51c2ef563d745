/**
 * What a process may answer from its own memory although every process of the service writes: only
 * while it holds a lease, and while no change of what is kept so is under way anywhere (ADR 019).
 */
@NullMarked
package vn.labourmarket.occupations.memory;

import org.jspecify.annotations.NullMarked;
