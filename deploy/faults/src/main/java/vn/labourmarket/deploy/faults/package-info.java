/**
 * Ends or stops the processes of a running suite while vacancies are being posted, and judges from
 * the client's own log whether anything acknowledged was lost, doubled or turned back.
 */
@NullMarked
package vn.labourmarket.deploy.faults;

import org.jspecify.annotations.NullMarked;
