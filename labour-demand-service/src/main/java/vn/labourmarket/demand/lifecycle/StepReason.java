package vn.labourmarket.demand.lifecycle;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.audit.Reasoned;
import vn.labourmarket.platform.texts.TextPatterns;

/** Why a step is taken, where saying so is optional. */
public record StepReason(
    @Size(max = 500) @Pattern(regexp = TextPatterns.LINE) @Nullable String reason)
    implements Reasoned {
  public static @Nullable String of(@Nullable StepReason given) {
    return given == null ? null : given.reason();
  }
}
