package vn.labourmarket.platform.concurrency;

/** An answer that shows one resource; its version becomes the strong {@code ETag}. */
public interface Versioned {
  long version();

  /**
   * Whether what is shown changes with the version only. Where it also depends on other resources,
   * on the day, or on who asks and in which language, nobody is answered 304: the tag stands for
   * what {@code If-Match} guards and not for all that is seen.
   */
  default boolean dependsOnVersionOnly() {
    return true;
  }
}
