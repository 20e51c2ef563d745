package vn.labourmarket.occupations.recodings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.coding.HistoryCoder;
import vn.labourmarket.occupations.history.HistoryService;
import vn.labourmarket.occupations.recodings.Recoding.State;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemType;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Wishing for recodings, and telling what came of them. */
@ApplicationScoped
class RecodingService {
  private final RecodingRepository jobs;
  private final RecodingStore store;
  private final ClassificationService classifications;
  private final HistoryCoder coders;
  private final HistoryService history;
  private final Event<RecodingWanted> wanted;
  private final Clock clock;

  RecodingService(
      RecodingRepository jobs,
      RecodingStore store,
      ClassificationService classifications,
      HistoryCoder coders,
      HistoryService history,
      Event<RecodingWanted> wanted,
      Clock clock) {
    this.jobs = jobs;
    this.store = store;
    this.classifications = classifications;
    this.coders = coders;
    this.history = history;
    this.wanted = wanted;
    this.clock = clock;
  }

  /** Told after the commit of a new wish. */
  record RecodingWanted(long number) {}

  Page<RecodingView> list(@Nullable String scheme, PageRequest page) {
    return Page.of(jobs.page(scheme, page), page, this::view, it -> Cursor.of(it.number()));
  }

  RecodingView recoding(long number) {
    return view(find(number));
  }

  private Recoding find(long number) {
    return jobs.findByIdOptional(number).orElseThrow(RecodingProblem.RECODING_NOT_FOUND::problem);
  }

  private RecodingView view(Recoding job) {
    boolean queued = job.state == State.QUEUED;
    return RecodingView.of(
        job,
        queued ? store.progress(job.number()) : 100,
        queued ? Map.of() : store.kinds(job.number()));
  }

  Page<RecodedPairView> pairs(long number, PageRequest page) {
    return Page.of(
        store.pairs(find(number).number(), page),
        page,
        it -> it,
        it -> Cursor.of(orEmpty(it.from()), orEmpty(it.to()), it.kind()));
  }

  private static String orEmpty(@Nullable String code) {
    return code == null ? "" : code;
  }

  /** Items that would change, as far as the caller may see them. */
  Page<RecodedItemView> items(long number, @Nullable RecodingKind kind, PageRequest page) {
    UUID visible = history.visibleClient();
    return Page.of(
        store.items(find(number), kind, visible, page),
        page,
        it -> it,
        it -> Cursor.of(it.position()));
  }

  /** Wishes for a recoding; a wish that nobody has begun is one with it. */
  @Transactional
  RecodingView want(WishRecoding as, Caller caller) {
    List<Violation> found = new ArrayList<>();
    Optional<Edition> from = version("/from", as.from(), found);
    Optional<Edition> to = version("/to", as.to(), found);
    if (from.isPresent() && to.isPresent()) {
      ClassificationRef one = from.get().ref();
      ClassificationRef other = to.get().ref();
      if (!one.scheme().equals(other.scheme()) || one.equals(other)) {
        found.add(
            violation(
                "/to",
                RecodingProblem.RECODING_VERSIONS,
                RecodingProblem.RECODING_VERSIONS.title()));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
    ClassificationRef before = from.orElseThrow().ref();
    ClassificationRef after = to.orElseThrow().ref();
    if (!coders.has(after)) {
      throw RecodingProblem.RECODING_MODEL_MISSING.because(
          "Chưa có mô hình nào của %s; hãy huấn luyện trước (POST /coding-models)."
              .formatted(after),
          "There is no model of %s; have one learned first (POST /coding-models)."
              .formatted(after));
    }
    jobs.lock(before.scheme());
    return view(
        jobs.waiting(before, after).orElseGet(() -> make(before, after, caller.clientId())));
  }

  private Optional<Edition> version(String pointer, String name, List<Violation> found) {
    String[] parts = name.split("[/:]", 2);
    Optional<Edition> version =
        parts.length < 2
            ? Optional.empty()
            : classifications.published(new ClassificationRef(parts[0], parts[1]));
    if (version.isEmpty()) {
      found.add(
          violation(
              pointer,
              RecodingProblem.RECODING_VERSION_UNKNOWN,
              LocalizedText.of(
                  "Không có phiên bản đã công bố «%s» (viết như isco/2008).".formatted(name),
                  "There is no published version “%s” (written like isco/2008).".formatted(name))));
    }
    return version;
  }

  private static Violation violation(String pointer, ProblemType rule, LocalizedText message) {
    return Violation.error(pointer, rule, message);
  }

  List<String> schemes() {
    return jobs.schemes();
  }

  /** Wishes for what is due: history of each earlier version, once the one in force has a model. */
  @Transactional
  void wantNeeded(String scheme) {
    Optional<ClassificationRef> now = classifications.inForce(scheme).map(Edition::ref);
    if (now.filter(coders::has).isEmpty() || jobs.unseenBefore(now.get()).isEmpty()) {
      return;
    }
    jobs.lock(scheme);
    jobs.unseenBefore(now.get())
        .forEach(it -> make(new ClassificationRef(scheme, it), now.get(), null));
  }

  private Recoding make(ClassificationRef from, ClassificationRef to, @Nullable UUID actor) {
    Recoding job = Recoding.queued(from, to, actor, clock.instant());
    jobs.persistAndFlush(job);
    wanted.fire(new RecodingWanted(job.number()));
    return job;
  }
}
