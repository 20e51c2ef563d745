package vn.labourmarket.occupations.priorities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.classifications.Ownership;
import vn.labourmarket.occupations.drafts.Author;
import vn.labourmarket.occupations.drafts.DraftBook;
import vn.labourmarket.occupations.drafts.DraftKind;
import vn.labourmarket.occupations.drafts.Drafted;
import vn.labourmarket.occupations.drafts.Drafts;
import vn.labourmarket.occupations.drafts.Keeping;
import vn.labourmarket.occupations.drafts.Publisher;
import vn.labourmarket.occupations.drafts.Waiting;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** Reading priority lists, drafting and publishing them. */
@ApplicationScoped
class PriorityService {
  private final PriorityRepository lists;
  private final DraftBook<SetPriorityList> drafts;
  private final Publisher<SetPriorityList, PriorityList> publisher;
  private final PriorityRules rules;
  private final Outbox outbox;

  PriorityService(PriorityRepository lists, Drafts drafts, PriorityRules rules, Outbox outbox) {
    this.lists = lists;
    this.drafts =
        drafts.of(
            DraftKind.PRIORITY_LIST,
            SetPriorityList.class,
            PriorityProblem.PRIORITY_LIST_NOT_FOUND);
    this.publisher =
        this.drafts.publisher(lists, new Lists(), PriorityProblem.PRIORITY_LIST_OVERLAP);
    this.rules = rules;
    this.outbox = outbox;
  }

  Page<PriorityListView> list(PriorityFilter filter, PageRequest page) {
    return Page.of(
        lists.page(filter, page), page, PriorityList::view, it -> Cursor.of(it.list, it.id()));
  }

  PriorityListView list(UUID id, Instant knownBy) {
    return lists
        .known(id, knownBy)
        .orElseThrow(PriorityProblem.PRIORITY_LIST_NOT_FOUND::problem)
        .view();
  }

  Page<PriorityListView> revisions(UUID id, PageRequest page) {
    return lists.revisions(id, page, PriorityList::view, PriorityProblem.PRIORITY_LIST_NOT_FOUND);
  }

  Page<PriorityListView> drafts(Caller caller, PageRequest page) {
    return drafts.page(caller, page, it -> lists.shown(it, PriorityListView::of));
  }

  PriorityListView draft(UUID id) {
    return lists.shown(drafts.require(id), PriorityListView::of);
  }

  /** Whether there was nothing of the list before, and what waits now, else what holds. */
  record Outcome(boolean created, PriorityListView view) {}

  /** Drafts one list; somebody else publishes it. */
  @Transactional
  Outcome set(SetPriorityList as, Caller caller, @Nullable String ifMatch) {
    rules.require(as);
    requireOwner(as, caller);
    drafts.lock(as.subject().key());
    return draft(as, new Author(caller.clientId(), null), ifMatch);
  }

  /** What a list shall say, else what it says, which nobody changes before the transaction ends. */
  @Transactional(TxType.MANDATORY)
  Optional<SetPriorityList> held(UUID id) {
    drafts.key(id).or(() -> lists.name(id)).ifPresent(drafts::lock);
    return described(id);
  }

  /** Replaces the codes of a list that is {@link #held}. */
  @Transactional(TxType.MANDATORY)
  void setCodes(SetPriorityList held, List<String> codes, Author author, @Nullable String ifMatch) {
    SetPriorityList as = held.with(codes);
    rules.require(as);
    draft(as, author, ifMatch);
  }

  /** Refuses a sender who has not seen what a file would replace. */
  void requireSeen(UUID id, @Nullable String ifMatch) {
    described(id)
        .ifPresent(
            as ->
                drafts.requireSeen(
                    as.subject().key(), lists.current(id).map(it -> it.known(as)), ifMatch));
  }

  /** What a list shall say, else what it says. */
  Optional<SetPriorityList> described(UUID id) {
    return drafts
        .find(id)
        .map(Waiting::content)
        .or(() -> lists.current(id).map(PriorityList::content));
  }

  /** Whether the newest codes of a list came with a job. */
  boolean isFrom(UUID id, UUID job) {
    Optional<Waiting<SetPriorityList>> waiting = drafts.find(id);
    return waiting.isPresent()
        ? job.equals(waiting.get().job())
        : lists.current(id).filter(it -> job.equals(it.jobId)).isPresent();
  }

  private Outcome draft(SetPriorityList as, Author author, @Nullable String ifMatch) {
    Optional<PriorityList> known = lists.same(as.subject().key(), as);
    Drafted<SetPriorityList> drafted =
        drafts.draft(as.subject(), as, known.map(it -> it.known(as)), author, ifMatch);
    return new Outcome(
        drafted.created(),
        drafted
            .waiting()
            .map(it -> lists.shown(it, PriorityListView::of))
            .orElseGet(() -> known.orElseThrow().view()));
  }

  /** Makes of a draft what everybody reads; not of one's own. */
  @Transactional
  PriorityListView publish(UUID id, Caller caller, @Nullable String ifMatch) {
    Waiting<SetPriorityList> held = drafts.held(id);
    requireOwner(held.content(), caller);
    drafts.consent(held, caller, ifMatch);
    if (held.content().codes().isEmpty()) {
      throw PriorityProblem.PRIORITY_CODES_MISSING.problem();
    }
    rules.require(held.content());
    return publisher.publish(held, caller).view();
  }

  @Transactional
  void discard(UUID id, Caller caller, @Nullable String ifMatch) {
    Waiting<SetPriorityList> held = drafts.held(id);
    requireOwner(held.content(), caller);
    drafts.discard(held, caller, ifMatch);
  }

  /** Whoever answers for the codes answers for what is listed of them, under any name. */
  static void requireOwner(SetPriorityList as, Caller caller) {
    if (!caller.hasAny(Ownership.of(as.scheme()), Role.ADMINISTRATOR)) {
      throw PriorityProblem.PRIORITY_LIST_NOT_YOURS.problem();
    }
  }

  private class Lists implements Keeping<SetPriorityList, PriorityList> {
    @Override
    public PriorityList first(
        Waiting<SetPriorityList> draft, @Nullable UUID publisher, Instant now) {
      return PriorityList.of(draft, publisher, now);
    }

    @Override
    public PriorityList next(
        PriorityList before,
        Waiting<SetPriorityList> draft,
        @Nullable UUID publisher,
        Instant now) {
      return before.next(draft, publisher, now);
    }

    /** Its codes stay those of their import. */
    @Override
    public Waiting<SetPriorityList> ending(
        PriorityList row, LocalDate lastDay, Waiting<SetPriorityList> follower) {
      return follower.saying(row.content().until(lastDay, follower.content().reason()), row.jobId);
    }

    @Override
    public void tell(PriorityList row) {
      lists.persistAndFlush(row);
      outbox.add(
          new Event<>(EventType.PRIORITY_LIST_SET, row.aggregateId, row.version(), row.state()));
    }
  }
}
