/**
 * What the features share about the database: how values stand in JSON columns, and how a failure
 * of plain SQL reaches the one who renders it.
 */
@NullMarked
package vn.labourmarket.occupations.storage;

import org.jspecify.annotations.NullMarked;
