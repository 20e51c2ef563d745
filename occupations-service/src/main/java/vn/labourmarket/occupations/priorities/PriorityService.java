package vn.labourmarket.occupations.priorities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.classifications.Ownership;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Reading and setting priority lists. */
@ApplicationScoped
class PriorityService {
  private final PriorityRepository lists;
  private final ClassificationService classifications;
  private final ItemStore items;
  private final Outbox outbox;
  private final Clock clock;

  PriorityService(
      PriorityRepository lists,
      ClassificationService classifications,
      ItemStore items,
      Outbox outbox,
      Clock clock) {
    this.lists = lists;
    this.classifications = classifications;
    this.items = items;
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

  /** Whether a list was new, and the list as it is now. */
  record Outcome(boolean created, PriorityListView view) {}

  /** Sets one list. Repeating a command changes nothing and needs no tag. */
  @Transactional
  Outcome set(SetPriorityList as, Caller caller, @Nullable String ifMatch) {
    requireRules(as);
    List<PriorityList> editions = lists.forChange(as.list());
    String owner = owner(editions, as, caller);
    Optional<PriorityList> known = find(editions, as);
    if (known.isEmpty()) {
      if (ifMatch != null) {
        throw PlatformProblem.VERSION_CONFLICT.problem();
      }
      PriorityList made = PriorityList.of(as, owner, caller.clientId(), clock.instant());
      lists.persist(made);
      tell(made);
      return new Outcome(true, PriorityListView.of(made));
    }
    PriorityList before = known.get();
    if (ifMatch == null && before.says(as)) {
      return new Outcome(false, PriorityListView.of(before));
    }
    ExpectedVersion.required(ifMatch).check(before.version);
    PriorityList now = before.next(as, caller.clientId(), clock.instant());
    lists.flush();
    lists.persist(now);
    tell(now);
    return new Outcome(false, PriorityListView.of(now));
  }

  /** Who set the first list of a name answers for all of that name. */
  private static String owner(List<PriorityList> editions, SetPriorityList as, Caller caller) {
    String natural = Ownership.of(as.scheme());
    if (editions.isEmpty()) {
      return caller.hasAny(natural, Role.ADMINISTRATOR)
          ? natural
          : caller.has(Role.EDU_AUTHORITY) ? Role.EDU_AUTHORITY : Role.LABOUR_AUTHORITY;
    }
    String owner = editions.get(0).owner;
    if (!caller.hasAny(owner, Role.ADMINISTRATOR)) {
      throw PriorityProblem.PRIORITY_LIST_NOT_YOURS.problem();
    }
    return owner;
  }

  private void requireRules(SetPriorityList as) {
    List<Violation> found = new ArrayList<>();
    if (as.validTo() != null && as.validTo().isBefore(as.validFrom())) {
      found.add(
          Violation.error(
              "/validTo",
              PriorityProblem.PRIORITY_VALIDITY,
              PriorityProblem.PRIORITY_VALIDITY.title()));
    }
    ClassificationRef ref = new ClassificationRef(as.scheme(), as.version());
    Optional<Edition> edition = classifications.published(ref);
    if (edition.isEmpty()) {
      found.add(
          Violation.error(
              "/version",
              PriorityProblem.PRIORITY_CLASSIFICATION_UNKNOWN,
              LocalizedText.of(
                  "Không có danh mục đã công bố %s.".formatted(ref.label()),
                  "There is no published %s.".formatted(ref.label()))));
    } else {
      codes(as, ref, items.codes(edition.get().id()), found);
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }

  private static void codes(
      SetPriorityList as, ClassificationRef ref, Set<String> known, List<Violation> found) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < as.codes().size(); i++) {
      String code = as.codes().get(i);
      String pointer = "/codes/" + i;
      if (!known.contains(code)) {
        found.add(
            Violation.error(
                pointer,
                PriorityProblem.PRIORITY_CODE_UNKNOWN,
                LocalizedText.of(
                    "Mã «%s» không có trong %s.".formatted(code, ref.label()),
                    "Code “%s” is not in %s.".formatted(code, ref.label()))));
      }
      if (!seen.add(code)) {
        found.add(
            Violation.error(
                pointer,
                PriorityProblem.PRIORITY_CODE_REPEATED,
                PriorityProblem.PRIORITY_CODE_REPEATED.title()));
      }
    }
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
