package vn.labourmarket.platform.concurrency;

/** An answer that shows one resource; its version becomes the strong {@code ETag}. */
public interface Versioned {
  long version();
}
