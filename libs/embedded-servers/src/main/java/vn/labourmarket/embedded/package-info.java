/**
 * A real PostgreSQL and a real Kafka broker from ordinary dependencies, each run as a child process
 * on a directory and a port. The launcher of the one-machine suite runs them durably; tests take
 * {@link vn.labourmarket.embedded.EmbeddedServers#shared()} and may kill either in the middle.
 */
@NullMarked
package vn.labourmarket.embedded;

import org.jspecify.annotations.NullMarked;
