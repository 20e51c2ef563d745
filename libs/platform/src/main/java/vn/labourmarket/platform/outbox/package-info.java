/**
 * Publishes what a service has committed: an event is written in the transaction of the change, and
 * a relay brings it to Kafka afterwards, never before and never not.
 *
 * <p>Per aggregate the order of the commits is the order in the topic. An event may be published
 * twice; readers drop the second by its aggregate version. Reasons: ADR 003.
 */
@NullMarked
package vn.labourmarket.platform.outbox;

import org.jspecify.annotations.NullMarked;
