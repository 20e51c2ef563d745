package vn.labourmarket.enrollment.institutions;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.audit.Reasoned;

/** Why an institution is suspended, closed or reactivated; kept in its history. */
record ChangeReason(@Nullable @Size(max = 1000) String reason) implements Reasoned {}
