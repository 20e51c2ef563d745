package vn.labourmarket.gateway.trails;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.audit.AuditEntryView;

/**
 * A page of entries, newest first.
 *
 * @param incomplete applications that did not answer
 */
record AuditEntriesView(
    List<AuditEntryView> items, @Nullable String nextCursor, List<String> incomplete) {}
