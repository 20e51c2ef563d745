/**
 * What both sides of Kafka share: how a record is written down, how a topic is made, and how to
 * wait for a server that is away.
 *
 * <p>The outbox and the inbox build on it. Nothing here blocks the start of an application.
 */
@NullMarked
package vn.labourmarket.platform.topics;

import org.jspecify.annotations.NullMarked;
