/**
 * The rows a connection may see and write. PostgreSQL's row-level security is the last wall: a
 * query that forgot its condition, or a condition that is wrong, still meets only the caller's
 * rows.
 *
 * <p>Each connection that the pool hands out is told whose work is done on it; one that was told
 * nothing sees nothing.
 */
@NullMarked
package vn.labourmarket.platform.rows;

import org.jspecify.annotations.NullMarked;
