package vn.labourmarket.demand.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.labourmarket.platform.audit.Reasoned;
import vn.labourmarket.platform.texts.TextPatterns;

/** Why a step is taken, where it may not be taken without saying so. */
public record RequiredReason(
    @NotBlank @Size(max = 500) @Pattern(regexp = TextPatterns.LINE) String reason)
    implements Reasoned {}
