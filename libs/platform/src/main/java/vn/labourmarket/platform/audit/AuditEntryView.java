package vn.labourmarket.platform.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An entry as administrators see it. */
record AuditEntryView(String module, @JsonUnwrapped AuditEntry entry) {}
