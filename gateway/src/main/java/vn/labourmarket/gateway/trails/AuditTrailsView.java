package vn.labourmarket.gateway.trails;

import java.util.List;
import vn.labourmarket.platform.audit.AuditVerification;

/**
 * Whether each trail is what it was when it was written.
 *
 * @param incomplete applications that did not answer
 */
record AuditTrailsView(List<AuditVerification> items, List<String> incomplete) {}
