package vn.labourmarket.occupations.crosswalks;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationCorrected;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.ClassificationService;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.crosswalks.CrosswalkRepository.Revision;
import vn.labourmarket.occupations.crosswalks.CrosswalkView.Status;
import vn.labourmarket.occupations.crosswalks.Mapping.Fault;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.items.ItemStore;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;

/** Storing and publishing revisions of crosswalks. */
@ApplicationScoped
class CrosswalkService {
  private final CrosswalkRepository crosswalks;
  private final CrosswalkEvents events;
  private final ClassificationService classifications;
  private final ItemStore items;
  private final Clock clock;

  CrosswalkService(
      CrosswalkRepository crosswalks,
      CrosswalkEvents events,
      ClassificationService classifications,
      ItemStore items,
      Clock clock) {
    this.crosswalks = crosswalks;
    this.events = events;
    this.classifications = classifications;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Who stores a crosswalk.
   *
   * @param publishes an authority's is published at once; an editor's waits for an authority
   */
  record Author(UUID id, boolean publishes, @Nullable UUID job, @Nullable String note) {}

  /** Both ends of a crosswalk, published. */
  record Ends(Edition from, Edition to) {}

  static boolean publishes(Caller caller) {
    return caller.hasAny(Role.EDU_AUTHORITY, Role.LABOUR_AUTHORITY, Role.ADMINISTRATOR);
  }

  static boolean seesDrafts(Caller caller) {
    return publishes(caller) || caller.has(Role.CATALOGUE_EDITOR);
  }

  /** Refuses versions that are absent or not published: their codes could still change. */
  @Transactional
  Ends ends(ClassificationRef from, ClassificationRef to) {
    if (from.equals(to)) {
      throw CrosswalkProblem.CROSSWALK_ENDS_EQUAL.problem();
    }
    return new Ends(published(from), published(to));
  }

  private Edition published(ClassificationRef ref) {
    return classifications
        .published(ref)
        .orElseThrow(
            () ->
                ImportProblem.CLASSIFICATION_UNKNOWN.because(
                    "Không có danh mục đã công bố %s; hãy nhập và công bố danh mục trước."
                        .formatted(ref),
                    "There is no published %s; import and publish it first.".formatted(ref)));
  }

  MappingRules rules(Ends ends) {
    return new MappingRules(items.codes(ends.from().id()), items.codes(ends.to().id()));
  }

  /** Whether a revision was new, and the newest revision now. */
  record Outcome(boolean created, CrosswalkView view) {}

  @Transactional
  Outcome store(StoreCrosswalk as, Caller caller) {
    Ends ends =
        ends(
            ClassificationRef.of(as.from().scheme(), as.from().version()),
            ClassificationRef.of(as.to().scheme(), as.to().version()));
    MappingRules rules = rules(ends);
    as.entries().forEach(rules::add);
    List<Mapping> mappings = rules.mappings();
    if (!rules.faults().isEmpty()) {
      throw Problem.ofViolations(rules.faults().stream().map(CrosswalkService::violation).toList());
    }
    return store(ends, mappings, new Author(caller.clientId(), publishes(caller), null, as.note()));
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

  /** Adds a revision, unless it says what the newest one says. */
  @Transactional(TxType.MANDATORY)
  Outcome store(Ends ends, List<Mapping> mappings, Author author) {
    crosswalks.lock(ends.from().id(), ends.to().id());
    List<Revision> known = crosswalks.between(ends.from().id(), ends.to().id());
    String hash = CrosswalkEvents.hash(mappings);
    Optional<Revision> newest = known.stream().findFirst();
    if (newest.isPresent() && newest.get().view().contentHash().equals(hash)) {
      boolean publishing = newest.get().isDraft() && author.publishes();
      return new Outcome(
          false, publishing ? publish(newest.get(), known, author.id()) : newest.get().view());
    }
    newest.filter(Revision::isDraft).ifPresent(it -> crosswalks.remove(it.id()));
    int published =
        known.stream()
            .filter(it -> !it.isDraft())
            .findFirst()
            .map(it -> it.view().revision())
            .orElse(0);
    Revision draft =
        new Revision(
            Generators.timeBasedEpochGenerator().generate(),
            ends.from().id(),
            ends.to().id(),
            new CrosswalkView(
                ends.from().ref(),
                ends.to().ref(),
                published + 1,
                Status.DRAFT,
                mappings.size(),
                mappings.stream().mapToInt(it -> it.targets().size()).sum(),
                hash,
                author.note(),
                author.job(),
                author.id(),
                clock.instant(),
                null,
                null));
    crosswalks.add(draft, mappings);
    return new Outcome(
        true, author.publishes() ? publish(draft, known, author.id()) : draft.view());
  }

  @Transactional
  CrosswalkView publish(
      ClassificationRef from, ClassificationRef to, Caller caller, @Nullable String ifMatch) {
    Ends ends = ends(from, to);
    crosswalks.lock(ends.from().id(), ends.to().id());
    List<Revision> known = crosswalks.between(ends.from().id(), ends.to().id());
    Revision newest =
        known.stream().findFirst().orElseThrow(CrosswalkProblem.CROSSWALK_NOT_FOUND::problem);
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    if (!newest.isDraft()) {
      throw PlatformProblem.ILLEGAL_TRANSITION
          .because("Bảng chuyển đổi đã công bố.", "The crosswalk is published already.")
          .with("allowed", List.of());
    }
    expected.check(newest.view().revision());
    if (newest.view().createdBy().equals(caller.clientId())) {
      throw PlatformProblem.FOUR_EYES.problem();
    }
    return publish(newest, known, caller.clientId());
  }

  private CrosswalkView publish(Revision draft, List<Revision> known, UUID actor) {
    crosswalks.publish(draft.id(), actor, clock.instant());
    Map<String, Mapping> before =
        known.stream()
            .filter(it -> !it.isDraft())
            .findFirst()
            .map(it -> crosswalks.mappings(it.id()))
            .orElseGet(TreeMap::new);
    events.add(draft.view(), before, crosswalks.mappings(draft.id()));
    return crosswalks.between(draft.fromId(), draft.toId()).get(0).view();
  }

  /** A correction has all codes of what it replaces: its crosswalks hold for it. */
  void listCorrected(@Observes ClassificationCorrected corrected) {
    crosswalks.move(corrected.before(), corrected.now());
  }

  boolean isFrom(ClassificationRef from, ClassificationRef to, UUID job) {
    Ends ends = ends(from, to);
    return crosswalks.between(ends.from().id(), ends.to().id()).stream()
        .findFirst()
        .filter(it -> job.equals(it.view().importId()))
        .isPresent();
  }
}
