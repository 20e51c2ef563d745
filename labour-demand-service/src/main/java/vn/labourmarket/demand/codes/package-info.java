/**
 * Whether a new record may name a code: it stands in a list that is in force on the day, is fine
 * enough, and has not been replaced. What a record named already is not asked again.
 */
@NullMarked
package vn.labourmarket.demand.codes;

import org.jspecify.annotations.NullMarked;
