/**
 * Employers' answers to a survey round: how many persons they want in the next six months, by
 * occupation and qualification. A draft may be wrong and says where; a submission may not. The
 * labour authority accepts, returns or excludes; only what is accepted counts.
 */
@NullMarked
package vn.labourmarket.demand.responses;

import org.jspecify.annotations.NullMarked;
