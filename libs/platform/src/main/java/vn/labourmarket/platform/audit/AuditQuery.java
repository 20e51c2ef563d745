package vn.labourmarket.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** Answers questions about this application's own trail. */
@ApplicationScoped
public class AuditQuery {
  private final AuditStore store;
  private final AuditVerifier verifier;
  private final String module;

  AuditQuery(AuditStore store, AuditVerifier verifier, Config config) {
    this.store = store;
    this.verifier = verifier;
    this.module = config.getValue("quarkus.application.name", String.class);
  }

  /** Entries, newest first. */
  public Page<AuditEntryView> entries(AuditFilter filter, PageRequest page) {
    @Nullable UUID before = page.after().map(it -> it.id(0)).orElse(null);
    try {
      List<AuditEntry> found = store.find(filter, before, page.fetchSize());
      return Page.of(found, page, it -> AuditEntryView.of(module, it), it -> Cursor.of(it.id()));
    } catch (SQLException failed) {
      throw new AuditException(failed);
    }
  }

  /** Computes every seal of the trail again: seconds for a million entries. */
  public AuditVerification verify() {
    return verifier.verify(module);
  }
}
