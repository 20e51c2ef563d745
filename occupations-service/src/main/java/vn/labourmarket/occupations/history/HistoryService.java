package vn.labourmarket.occupations.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.labourmarket.platform.time.VietnamTime;

/** Keeping codings for their callers. */
@ApplicationScoped
public class HistoryService {
  /** So much more may be kept by each replica than the limit. */
  private static final int MOST_UNCOUNTED = 20_000;

  private static final String PERMISSION = "coding.keep";

  private final KeptCodings codings;
  private final Access access;
  private final AuditedRequest audited;
  private final HistoryConfig config;
  private final Clock clock;

  /** How many more a client may have kept before its records are counted again. */
  private final Map<UUID, Integer> room = new ConcurrentHashMap<>();

  HistoryService(
      KeptCodings codings,
      Access access,
      AuditedRequest audited,
      HistoryConfig config,
      Clock clock) {
    this.codings = codings;
    this.access = access;
    this.audited = audited;
    this.config = config;
    this.clock = clock;
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
    answered.stream().map(KeptCoding::client).distinct().forEach(it -> bound(it, answered.size()));
    audited.changed(answered, new Object[0]);
  }

  /** Counts now and then only: a client may have many. */
  private void bound(UUID client, int more) {
    int left = room.merge(client, -more, Integer::sum);
    if (left < 0) {
      int free = config.mostPerClient() - codings.count(client);
      room.put(client, Math.min(free, MOST_UNCOUNTED));
      if (free < 0) {
        room.remove(client);
        throw HistoryProblem.CODING_HISTORY_FULL
            .because(
                "Mỗi bên được lưu tối đa %d kết quả; hãy xoá bớt kết quả cũ (DELETE /occupation-codings?before=)."
                    .formatted(config.mostPerClient()),
                "Up to %d codings are kept for each client; remove old ones first (DELETE /occupation-codings?before=)."
                    .formatted(config.mostPerClient()))
            .with("most", config.mostPerClient());
      }
    }
  }

  /** Removes some of those that were kept long enough, and tells how many. */
  @Transactional
  public int removeAged() {
    return codings.removeAged(clock.instant().minus(config.keptFor()));
  }

  /** Whose records the caller sees; null for everybody's. */
  public @Nullable UUID visibleClient() {
    Grant grant = access.grant(PERMISSION);
    return grant.has(Scope.ALL) ? null : grant.caller().clientId();
  }

  /** What the caller may see of a classification. */
  public Page<KeptCoding> list(String classification, PageRequest page) {
    return Page.of(
        codings.page(KeptOf.parse(classification), visibleClient(), page),
        page,
        it -> it,
        it -> Cursor.of(it.client(), it.id()));
  }

  /** Removes one of the caller's own. */
  @Transactional
  public void remove(String classification, String id) {
    if (!codings.remove(access.caller().clientId(), KeptOf.parse(classification), id)) {
      throw HistoryProblem.CODING_NOT_KEPT.problem();
    }
  }

  /** Removes the caller's own that were answered before a day. */
  @Transactional
  public void removeBefore(String classification, LocalDate day) {
    codings.removeBefore(
        access.caller().clientId(),
        KeptOf.parse(classification),
        day.atStartOfDay(VietnamTime.ZONE).toInstant());
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
