/**
 * The suite on one machine: PostgreSQL, Kafka, the three services and the gateway as child
 * processes of one launcher, which repairs what dies and ends everything in order. All state lives
 * in one directory. {@code deploy/run} and {@code deploy/stop} are its two doors.
 */
@NullMarked
package vn.labourmarket.deploy.local;

import org.jspecify.annotations.NullMarked;
