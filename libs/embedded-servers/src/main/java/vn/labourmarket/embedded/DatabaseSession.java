package vn.labourmarket.embedded;

import java.time.Instant;

/**
 * A connection as the database server sees it.
 *
 * @param processId of the server's process that serves it
 * @param application the name its client gave itself, empty if none
 * @param address of the client
 * @param changed when it last began or ended something
 */
public record DatabaseSession(int processId, String application, String address, Instant changed) {}
