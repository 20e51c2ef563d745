package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.classifications.Ownership;
import vn.labourmarket.occupations.crosswalks.CrosswalkEnds.Ends;
import vn.labourmarket.occupations.crosswalks.CrosswalkRepository.Change;
import vn.labourmarket.occupations.crosswalks.CrosswalkView.Status;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.problems.PlatformProblem;

/** From a draft to what everybody reads, with the consent of who answers for both lists. */
@ApplicationScoped
class CrosswalkPublicationService {
  private final CrosswalkRepository crosswalks;
  private final MappingRepository mappings;
  private final CrosswalkEnds ends;
  private final CrosswalkEvents events;
  private final Clock clock;

  CrosswalkPublicationService(
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

  @Transactional
  CrosswalkView publish(
      ClassificationRef from, ClassificationRef to, Caller caller, @Nullable String ifMatch) {
    Ends held = ends.held(ends.published(from, to));
    crosswalks.lock(held.from().id(), held.to().id());
    List<Revision> known = crosswalks.between(held.from().id(), held.to().id());
    Revision newest =
        known.stream()
            .findFirst()
            .filter(it -> !it.isDiscarded() || known.size() > 1)
            .orElseThrow(CrosswalkProblem.CROSSWALK_NOT_FOUND::problem);
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

  CrosswalkView publish(Revision draft, List<Revision> known, UUID actor) {
    crosswalks.publish(draft, actor, clock.instant());
    Map<String, Mapping> before =
        known.stream()
            .filter(it -> it.view().status() == Status.PUBLISHED)
            .findFirst()
            .map(it -> mappings.of(it.id()))
            .orElseGet(TreeMap::new);
    Revision published = crosswalks.between(draft.fromId(), draft.toId()).get(0);
    crosswalks.recordChange(
        published, Status.DRAFT, new Change(actor, clock.instant(), published.view().note()));
    events.add(published.view(), before, mappings.of(draft.id()));
    return published.view();
  }
}
