package vn.labourmarket.occupations.priorities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.classifications.Ownership;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Reading priority lists, drafting and publishing them. */
@ApplicationScoped
class PriorityService {
  private final PriorityRepository lists;
  private final PriorityDrafts drafts;
  private final PriorityRules rules;
  private final Outbox outbox;
  private final Clock clock;

  PriorityService(
      PriorityRepository lists,
      PriorityDrafts drafts,
      PriorityRules rules,
      Outbox outbox,
      Clock clock) {
    this.lists = lists;
    this.drafts = drafts;
    this.rules = rules;
    this.outbox = outbox;
    this.clock = clock;
  }

  Page<PriorityListView> list(PriorityFilter filter, PageRequest page) {
    return Page.of(
        lists.page(filter, page), page, PriorityListView::of, it -> Cursor.of(it.list, it.id));
  }

  PriorityListView list(UUID id) {
    return PriorityListView.of(
        lists.current(id).orElseThrow(PriorityProblem.PRIORITY_LIST_NOT_FOUND::problem));
  }

  Page<PriorityListView> revisions(UUID id, PageRequest page) {
    List<PriorityList> all = lists.revisions(id);
    if (all.isEmpty()) {
      throw PriorityProblem.PRIORITY_LIST_NOT_FOUND.problem();
    }
    long before = page.after().map(it -> it.number(0)).orElse(Long.MAX_VALUE);
    return Page.of(
        all.stream().filter(it -> it.version < before).limit(page.fetchSize()).toList(),
        page,
        PriorityListView::of,
        it -> Cursor.of(it.version));
  }

  /** Whether there was nothing of the list before, and what waits now, else what holds. */
  record Outcome(boolean created, PriorityListView view) {}

  /** Drafts one list; somebody else publishes it. Repeating a command changes nothing. */
  @Transactional
  Outcome set(SetPriorityList as, Caller caller, @Nullable String ifMatch) {
    rules.require(as);
    List<PriorityList> editions = lists.forChange(as.list());
    String owner = owner(as, caller);
    return draft(as, owner, find(editions, as), new Author(caller.clientId(), null), ifMatch);
  }

  /**
   * Who writes a draft.
   *
   * @param job that brings its codes
   */
  record Author(UUID id, @Nullable UUID job) {}

  /** Replaces the codes of a list as {@link #described} has it. */
  @Transactional(TxType.MANDATORY)
  void setCodes(
      SetPriorityList newest, List<String> codes, Author author, @Nullable String ifMatch) {
    SetPriorityList as = newest.with(codes);
    rules.require(as);
    List<PriorityList> editions = lists.forChange(as.list());
    draft(as, Ownership.of(as.scheme()), find(editions, as), author, ifMatch);
  }

  /** What a list shall say, else what it says. */
  Optional<SetPriorityList> described(UUID id) {
    return drafts
        .findByIdOptional(id)
        .map(it -> it.content)
        .or(() -> lists.current(id).map(PriorityList::content));
  }

  /** Whether the newest codes of a list came with a job. */
  boolean isFrom(UUID id, UUID job) {
    Optional<PriorityDraft> waiting = drafts.findByIdOptional(id);
    return waiting.isPresent()
        ? job.equals(waiting.get().jobId)
        : lists.current(id).filter(it -> job.equals(it.jobId)).isPresent();
  }

  private Outcome draft(
      SetPriorityList as,
      String owner,
      Optional<PriorityList> known,
      Author author,
      @Nullable String ifMatch) {
    Optional<PriorityDraft> waiting = drafts.of(as);
    if (ifMatch == null) {
      if (waiting.filter(it -> it.content.equals(as)).isPresent()) {
        return new Outcome(false, PriorityListView.of(waiting.get()));
      }
      if (waiting.isEmpty() && known.filter(it -> it.says(as)).isPresent()) {
        return new Outcome(false, PriorityListView.of(known.get()));
      }
    }
    requireSeen(waiting, known, ifMatch);
    PriorityDraft draft =
        waiting.orElseGet(() -> PriorityDraft.of(known, as, owner, author, clock.instant()));
    if (waiting.isEmpty()) {
      drafts.persist(draft);
    } else {
      draft.edit(as, author, clock.instant());
    }
    drafts.flush();
    return new Outcome(waiting.isEmpty() && known.isEmpty(), PriorityListView.of(draft));
  }

  private static void requireSeen(
      Optional<PriorityDraft> waiting, Optional<PriorityList> known, @Nullable String ifMatch) {
    if (waiting.isPresent()) {
      ExpectedVersion.required(ifMatch).check(waiting.get().version);
    } else if (known.isPresent()) {
      ExpectedVersion.required(ifMatch).check(known.get().version);
    } else if (ifMatch != null) {
      throw PlatformProblem.VERSION_CONFLICT.problem();
    }
  }

  List<PriorityListView> drafts() {
    return drafts.inOrder().stream().map(PriorityListView::of).toList();
  }

  PriorityListView draft(UUID id) {
    return PriorityListView.of(requireDraft(id));
  }

  private PriorityDraft requireDraft(UUID id) {
    return drafts
        .findByIdOptional(id)
        .orElseThrow(PriorityProblem.PRIORITY_LIST_NOT_FOUND::problem);
  }

  /** Makes of a draft what everybody reads; not of one's own. */
  @Transactional
  PriorityListView publish(UUID id, Caller caller, @Nullable String ifMatch) {
    PriorityDraft draft = held(id, caller, ifMatch);
    if (draft.wasWrittenBy(caller.clientId())) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải kiểm tra và công bố danh sách bạn đã soạn.",
          "Someone else has to check and publish what you drafted.");
    }
    if (draft.content.codes().isEmpty()) {
      throw PriorityProblem.PRIORITY_CODES_MISSING.problem();
    }
    rules.require(draft.content);
    Optional<PriorityList> known = find(lists.forChange(draft.content.list()), draft.content);
    PriorityList now =
        known
            .map(it -> it.next(draft, caller.clientId(), clock.instant()))
            .orElseGet(() -> PriorityList.of(draft, caller.clientId(), clock.instant()));
    drafts.delete(draft);
    lists.flush();
    lists.persist(now);
    tell(now);
    return PriorityListView.of(now);
  }

  @Transactional
  void discard(UUID id, Caller caller, @Nullable String ifMatch) {
    drafts.delete(held(id, caller, ifMatch));
  }

  /** A draft that nobody else changes until the transaction ends. */
  private PriorityDraft held(UUID id, Caller caller, @Nullable String ifMatch) {
    lists.forChange(requireDraft(id).content.list());
    drafts.getEntityManager().clear();
    PriorityDraft draft = requireDraft(id);
    owner(draft.content, caller);
    ExpectedVersion.required(ifMatch).check(draft.version);
    return draft;
  }

  /** Whoever answers for the codes answers for what is listed of them, under any name. */
  static String owner(SetPriorityList as, Caller caller) {
    String owner = Ownership.of(as.scheme());
    if (!caller.hasAny(owner, Role.ADMINISTRATOR)) {
      throw PriorityProblem.PRIORITY_LIST_NOT_YOURS.problem();
    }
    return owner;
  }

  /** The edition with the same key; refuses one that would hold beside another. */
  private static Optional<PriorityList> find(List<PriorityList> editions, SetPriorityList as) {
    for (PriorityList other : editions) {
      if (!other.hasKeyOf(as) && other.overlaps(as)) {
        throw PriorityProblem.PRIORITY_LIST_OVERLAP
            .because(
                "Đã có danh sách có hiệu lực từ %s; hãy đặt ngày kết thúc trước."
                    .formatted(other.validFrom),
                "One is in force from %s; end it first.".formatted(other.validFrom))
            .with("overlaps", other.id);
      }
    }
    return editions.stream().filter(it -> it.hasKeyOf(as)).findFirst();
  }

  private void tell(PriorityList list) {
    lists.flush();
    outbox.add(
        new Event<>(EventType.PRIORITY_LIST_SET, list.aggregateId, list.version, list.state()));
  }
}
