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
import vn.labourmarket.occupations.drafts.Author;
import vn.labourmarket.occupations.drafts.DraftBook;
import vn.labourmarket.occupations.drafts.DraftKind;
import vn.labourmarket.occupations.drafts.Drafted;
import vn.labourmarket.occupations.drafts.Drafts;
import vn.labourmarket.occupations.drafts.Revision;
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
  private final PriorityRules rules;
  private final Outbox outbox;
  private final Clock clock;

  PriorityService(
      PriorityRepository lists, Drafts drafts, PriorityRules rules, Outbox outbox, Clock clock) {
    this.lists = lists;
    this.drafts =
        drafts.of(
            DraftKind.PRIORITY_LIST,
            SetPriorityList.class,
            PriorityProblem.PRIORITY_LIST_NOT_FOUND);
    this.rules = rules;
    this.outbox = outbox;
    this.clock = clock;
  }

  Page<PriorityListView> list(PriorityFilter filter, PageRequest page) {
    return Page.of(
        lists.page(filter, page), page, PriorityList::view, it -> Cursor.of(it.list, it.id()));
  }

  PriorityListView list(UUID id) {
    return lists.current(id).orElseThrow(PriorityProblem.PRIORITY_LIST_NOT_FOUND::problem).view();
  }

  Page<PriorityListView> revisions(UUID id, PageRequest page) {
    return lists.revisions(id, page, PriorityList::view, PriorityProblem.PRIORITY_LIST_NOT_FOUND);
  }

  Page<PriorityListView> drafts(Caller caller, PageRequest page) {
    return drafts.page(caller, page, PriorityListView::of);
  }

  PriorityListView draft(UUID id) {
    return PriorityListView.of(drafts.require(id));
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

  /** Refuses a list that would hold beside another. */
  void requireRoom(SetPriorityList as) {
    find(as);
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
    Optional<PriorityList> known = find(as);
    Drafted<SetPriorityList> drafted =
        drafts.draft(as.subject(), as, known.map(it -> it.known(as)), author, ifMatch);
    return new Outcome(
        drafted.created(),
        drafted.waiting().map(PriorityListView::of).orElseGet(() -> known.orElseThrow().view()));
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
    PriorityList now =
        find(held.content())
            .map(it -> it.next(held, caller.clientId(), clock.instant()))
            .orElseGet(() -> PriorityList.of(held, caller.clientId(), clock.instant()));
    lists.flush();
    tell(now);
    return now.view();
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

  private Optional<PriorityList> find(SetPriorityList as) {
    return Revision.find(lists.editions(as), as, PriorityProblem.PRIORITY_LIST_OVERLAP);
  }

  private void tell(PriorityList list) {
    lists.persistAndFlush(list);
    outbox.add(
        new Event<>(EventType.PRIORITY_LIST_SET, list.aggregateId, list.version(), list.state()));
  }
}
