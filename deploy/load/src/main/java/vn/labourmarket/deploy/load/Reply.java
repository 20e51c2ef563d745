package vn.labourmarket.deploy.load;

import io.vertx.core.buffer.Buffer;

/** An answer, read to its end. */
public record Reply(int status, Buffer body) {}
