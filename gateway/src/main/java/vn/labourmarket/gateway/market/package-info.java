/**
 * The read model: what the services published, with every version and when it became known.
 *
 * <p>Filled from Kafka and nothing else, so the schema {@code market} can be dropped and rebuilt to
 * the same answers (ADR 004). Plain JDBC; other features read it through this package's records and
 * their own statements.
 */
@NullMarked
package vn.labourmarket.gateway.market;

import org.jspecify.annotations.NullMarked;
