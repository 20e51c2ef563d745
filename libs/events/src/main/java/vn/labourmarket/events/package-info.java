/**
 * What travels on Kafka between the services: topics, event types, headers and payload records.
 *
 * <p>A payload is the full state of one aggregate after a change, without contact data. Fields are
 * only ever added; a breaking change is a new record and a new topic.
 */
@NullMarked
package vn.labourmarket.events;

import org.jspecify.annotations.NullMarked;
