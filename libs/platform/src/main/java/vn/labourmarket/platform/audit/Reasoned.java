package vn.labourmarket.platform.audit;

import org.jspecify.annotations.Nullable;

/** A command that says why. */
public interface Reasoned {
  @Nullable String reason();
}
