package vn.labourmarket.occupations.crosswalks;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationCorrected;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.Ownership;
import vn.labourmarket.occupations.crosswalks.CrosswalkEnds.Ends;
import vn.labourmarket.occupations.crosswalks.CrosswalkRepository.Change;
import vn.labourmarket.occupations.crosswalks.CrosswalkRepository.Revision;
import vn.labourmarket.occupations.crosswalks.CrosswalkView.Status;
import vn.labourmarket.occupations.crosswalks.Mapping.Fault;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

/** Writing drafts of crosswalks and publishing them as revisions. */
@ApplicationScoped
public class CrosswalkService {
  private final CrosswalkRepository crosswalks;
  private final MappingRepository mappings;
  private final CrosswalkEnds ends;
  private final CrosswalkEvents events;
  private final Clock clock;

  CrosswalkService(
      CrosswalkRepository crosswalks,
      MappingRepository mappings,
      CrosswalkEnds ends,
      CrosswalkEvents events,
      Clock clock) {
    this.crosswalks = crosswalks;
    this.mappings = mappings;
    this.ends = ends;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who writes a draft.
   *
   * @param ifMatch the tag of the draft that this one replaces
   */
  record Author(UUID id, @Nullable UUID job, @Nullable String note, @Nullable String ifMatch) {}

  /** Whether a draft was written, and the newest revision now. */
  record Outcome(boolean created, CrosswalkView view) {}

  @Transactional
  Outcome store(StoreCrosswalk as, Caller caller, @Nullable String ifMatch) {
    Ends read =
        ends.published(
            ClassificationRef.of(as.from().scheme(), as.from().version()),
            ClassificationRef.of(as.to().scheme(), as.to().version()));
    List<Mapping> mappings = mappings(ends.rules(read), as.entries());
    return store(read, mappings, new Author(caller.clientId(), null, as.note(), ifMatch));
  }

  private static List<Mapping> mappings(MappingRules rules, List<Mapping.Entry> entries) {
    entries.forEach(rules::add);
    List<Mapping> mappings = rules.mappings();
    if (!rules.faults().isEmpty()) {
      throw Problem.ofViolations(rules.faults().stream().map(CrosswalkService::violation).toList());
    }
    return mappings;
  }

  private static Violation violation(Fault fault) {
    String pointer = fault.entry().pointer();
    return Violation.error(
        fault.part() == Mapping.Part.FROM
            ? pointer.substring(0, pointer.indexOf("/targets")) + "/code"
            : pointer + fault.part().pointer,
        fault.rule(),
        fault.message());
  }

  /**
   * Writes a draft, unless the newest revision says the same. What somebody else drafted goes only
   * when the author has seen it.
   */
  @Transactional(TxType.MANDATORY)
  Outcome store(Ends read, List<Mapping> mappings, Author author) {
    Ends held = ends.held(read);
    crosswalks.lock(held.from().id(), held.to().id());
    List<Revision> known = crosswalks.between(held.from().id(), held.to().id());
    Optional<Revision> newest = known.stream().findFirst();
    String hash = CrosswalkEvents.hash(mappings);
    if (newest.isPresent() && newest.get().view().contentHash().equals(hash)) {
      if (author.job() != null) {
        crosswalks.noteSame(newest.get().id(), author.job());
      }
      return new Outcome(false, newest.get().view());
    }
    long version = known.stream().mapToLong(it -> it.view().version()).max().orElse(0);
    Optional<Revision> waiting = newest.filter(Revision::isDraft);
    if (waiting.isPresent() || author.ifMatch() != null) {
      ExpectedVersion.required(author.ifMatch()).check(version);
    }
    Revision draft = draft(held, waiting, known.size() + 1, version + 1, mappings, hash, author);
    if (waiting.isPresent()) {
      crosswalks.rewrite(draft, mappings);
    } else {
      crosswalks.add(draft, mappings);
    }
    crosswalks.recordChange(
        draft,
        waiting.isPresent() ? Status.DRAFT : null,
        new Change(author.id(), clock.instant(), author.note()));
    return new Outcome(true, draft.view());
  }

  private Revision draft(
      Ends ends,
      Optional<Revision> waiting,
      int number,
      long version,
      List<Mapping> mappings,
      String hash,
      Author author) {
    Set<UUID> editors = new TreeSet<>(waiting.map(Revision::editors).orElse(Set.of()));
    editors.add(author.id());
    return new Revision(
        waiting.map(Revision::id).orElseGet(Generators.timeBasedEpochGenerator()::generate),
        ends.from().id(),
        ends.to().id(),
        editors,
        new CrosswalkView(
            ends.from().ref(),
            ends.to().ref(),
            waiting.map(it -> it.view().revision()).orElse(number),
            Status.DRAFT,
            mappings.size(),
            mappings.stream().mapToInt(it -> it.targets().size()).sum(),
            hash,
            author.note(),
            author.job(),
            author.id(),
            clock.instant(),
            null,
            null,
            List.of(),
            version));
  }

  @Transactional
  CrosswalkView publish(
      ClassificationRef from, ClassificationRef to, Caller caller, @Nullable String ifMatch) {
    Ends held = ends.held(ends.published(from, to));
    crosswalks.lock(held.from().id(), held.to().id());
    List<Revision> known = crosswalks.between(held.from().id(), held.to().id());
    Revision newest =
        known.stream().findFirst().orElseThrow(CrosswalkProblem.CROSSWALK_NOT_FOUND::problem);
    Set<String> spoken = Ownership.spokenFor(held.owners(), caller);
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    if (!newest.isDraft()) {
      throw PlatformProblem.ILLEGAL_TRANSITION
          .because("Bảng chuyển đổi đã công bố.", "The crosswalk is published already.")
          .with("allowed", List.of());
    }
    expected.check(newest.view().version());
    if (newest.editors().contains(caller.clientId())) {
      throw PlatformProblem.FOUR_EYES.because(
          "Người khác phải kiểm tra và công bố bảng chuyển đổi bạn đã soạn.",
          "Someone else has to check and publish what you drafted.");
    }
    spoken.addAll(newest.view().approvedFor());
    if (!spoken.containsAll(held.owners())) {
      return approve(newest, spoken, caller.clientId());
    }
    return publish(newest, known, caller.clientId());
  }

  /** One of two authorities agrees; the draft waits for the other one. */
  private CrosswalkView approve(Revision draft, Set<String> owners, UUID actor) {
    crosswalks.approve(draft, owners);
    Revision approved = crosswalks.between(draft.fromId(), draft.toId()).get(0);
    crosswalks.recordChange(
        approved,
        Status.DRAFT,
        new Change(actor, clock.instant(), "approved for " + String.join(", ", owners)));
    return approved.view();
  }

  private CrosswalkView publish(Revision draft, List<Revision> known, UUID actor) {
    crosswalks.publish(draft, actor, clock.instant());
    Map<String, Mapping> before =
        known.stream()
            .filter(it -> !it.isDraft())
            .findFirst()
            .map(it -> mappings.of(it.id()))
            .orElseGet(TreeMap::new);
    Revision published = crosswalks.between(draft.fromId(), draft.toId()).get(0);
    crosswalks.recordChange(
        published, Status.DRAFT, new Change(actor, clock.instant(), published.view().note()));
    events.add(published.view(), before, mappings.of(draft.id()));
    return published.view();
  }

  /** A pair of a crosswalk that comes with the project. */
  public record Pair(String from, String to, BigDecimal weight, String relation) {}

  /** Publishes a crosswalk that comes with the project. */
  @Transactional(TxType.MANDATORY)
  public void load(
      ClassificationRef from, ClassificationRef to, List<Pair> pairs, String note, UUID actor) {
    Ends read = ends.published(from, to);
    List<Mapping.Entry> entries =
        pairs.stream()
            .map(
                it ->
                    new Mapping.Entry(
                        0,
                        "/targets/" + it.from() + "/" + it.to(),
                        it.from(),
                        it.to(),
                        it.weight(),
                        Relation.valueOf(it.relation())))
            .toList();
    store(read, mappings(ends.rules(read), entries), new Author(actor, null, note, null));
    List<Revision> known = crosswalks.between(read.from().id(), read.to().id());
    publish(known.get(0), known, actor);
  }

  /** A correction has all codes of what it replaces: its crosswalks hold for it. */
  void listCorrected(@Observes ClassificationCorrected corrected) {
    crosswalks.move(corrected.before(), corrected.now());
  }

  boolean isFrom(ClassificationRef from, ClassificationRef to, UUID job) {
    Ends read = ends.published(from, to);
    return crosswalks.says(read.from().id(), read.to().id(), job);
  }
}
