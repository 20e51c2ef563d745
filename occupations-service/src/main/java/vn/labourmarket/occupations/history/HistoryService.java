package vn.labourmarket.occupations.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Scope;
import vn.labourmarket.platform.audit.AuditedRequest;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Keeping codings for their callers. */
@ApplicationScoped
public class HistoryService {
  private static final String PERMISSION = "coding.keep";

  private final KeptCodings codings;
  private final Access access;
  private final AuditedRequest audited;

  HistoryService(KeptCodings codings, Access access, AuditedRequest audited) {
    this.codings = codings;
    this.access = access;
    this.audited = audited;
  }

  /**
   * Refuses callers for whom nothing is kept.
   *
   * @throws vn.labourmarket.platform.problems.Problem 403
   */
  public void requireKeeper() {
    if (access.grant(PERMISSION).scopes().isEmpty()) {
      throw PlatformProblem.FORBIDDEN.because(
          "Vai trò của bạn mã hoá được nhưng không lưu được kết quả; hãy bỏ keep.",
          "Your role may code titles, not have them kept; leave out keep.");
    }
  }

  /** Keeps answers of the request that is being served, with their trace in the audit trail. */
  @Transactional
  public void keep(ClassificationRef in, List<KeptCoding> answered) {
    codings.keep(in, answered);
    audited.changed(answered, new Object[0]);
  }

  /** Whose records the caller sees; null for everybody's. */
  public @Nullable UUID visibleClient() {
    Grant grant = access.grant(PERMISSION);
    return grant.has(Scope.ALL) ? null : grant.caller().clientId();
  }

  /** What the caller may see of a classification. */
  public Page<KeptCoding> list(String scheme, PageRequest page) {
    return Page.of(
        codings.page(scheme, visibleClient(), page),
        page,
        it -> it,
        it -> Cursor.of(it.client(), it.id()));
  }

  /** Removes one of the caller's own. */
  @Transactional
  public void remove(String scheme, String id) {
    if (!codings.remove(access.caller().clientId(), scheme, id)) {
      throw HistoryProblem.CODING_NOT_KEPT.problem();
    }
  }

  /** How much was kept of a version. */
  public long count(ClassificationRef of) {
    return codings.count(of);
  }

  /** Hands on everything that was kept of a version. */
  @Transactional(TxType.MANDATORY)
  public void each(ClassificationRef of, Consumer<KeptCoding> reader) {
    codings.each(of, reader);
  }
}
