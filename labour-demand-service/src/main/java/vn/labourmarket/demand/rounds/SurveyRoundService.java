package vn.labourmarket.demand.rounds;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.access.Standing;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.demand.reference.ReferenceData;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Scope;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

@ApplicationScoped
public class SurveyRoundService {
  private final SurveyRoundRepository rounds;
  private final ReferenceData reference;
  private final Outbox outbox;
  private final Access access;
  private final Clock clock;

  SurveyRoundService(
      SurveyRoundRepository rounds,
      ReferenceData reference,
      Outbox outbox,
      Access access,
      Clock clock) {
    this.rounds = rounds;
    this.reference = reference;
    this.outbox = outbox;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The window of a round that responses belong to.
   *
   * @throws vn.labourmarket.platform.problems.Problem 404 for no round, and for a draft of which
   *     the caller may not know
   */
  public RoundWindow window(UUID id) {
    return windowOf(find(id));
  }

  /**
   * The same, and the round stays as it is until the caller's transaction ends: it is neither
   * closed nor published meanwhile.
   */
  public RoundWindow windowHeld(UUID id) {
    return windowOf(rounds.held(id).orElseThrow(PlatformProblem.NOT_FOUND::problem));
  }

  private RoundWindow windowOf(SurveyRound round) {
    if (round.status() == SurveyRoundStatus.DRAFT
        && !Standing.inArea(access.caller(), round.areaId()).administers()) {
      throw Problem.hidden();
    }
    return round.window();
  }

  @Transactional
  SurveyRoundView plan(DescribeRound command) {
    UUID areaId = reference.judge(catalogue -> SurveyRoundRules.check(command, catalogue));
    requireAdministration(areaId);
    SurveyRound round =
        new SurveyRound(
            Generators.timeBasedEpochGenerator().generate(),
            command,
            areaId,
            Actor.of(access.caller(), clock));
    rounds.persist(round);
    return SurveyRoundView.of(round);
  }

  SurveyRoundView read(UUID id) {
    SurveyRound round = find(id);
    Grant grant = access.grant();
    if (grant.coversArea(round.areaId())) {
      return SurveyRoundView.of(round);
    }
    if (!grant.has(Scope.PUBLISHED)) {
      throw Standing.refusal(access.caller());
    }
    if (round.status() == SurveyRoundStatus.DRAFT) {
      throw Problem.hidden();
    }
    return SurveyRoundView.of(round);
  }

  Page<SurveyRoundView> list(
      @Nullable SurveyRoundStatus status,
      @Nullable UUID area,
      @Nullable String period,
      PageRequest page) {
    Grant grant = access.grant();
    Caller who = grant.caller();
    boolean byArea = grant.has(Scope.AREA);
    boolean bounded = byArea && !who.everywhere();
    if (bounded && who.areaIds().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Set<UUID> areas = bounded ? who.areaIds() : Set.of();
    return Page.of(
        rounds.page(new SurveyRoundRepository.Filter(status, area, period, areas, byArea), page),
        page,
        SurveyRoundView::of,
        it -> Cursor.of(it.id()));
  }

  @Transactional
  SurveyRoundView change(UUID id, DescribeRound command, ExpectedVersion expected) {
    SurveyRound round = alone(id);
    requireAdministration(round.areaId());
    expected.check(round.version());
    UUID areaId = reference.judge(catalogue -> SurveyRoundRules.check(command, catalogue));
    requireAdministration(areaId);
    if (!areaId.equals(round.areaId()) && rounds.hasResponses(id)) {
      // Responses lie in the area in which they were begun; another's office would not see them.
      throw SurveyRoundProblem.CAMPAIGN_AREA_FIXED.problem();
    }
    round.change(command, areaId, Actor.of(access.caller(), clock));
    rounds.flush();
    return SurveyRoundView.of(round);
  }

  @Transactional
  SurveyRoundView take(UUID id, SurveyRoundStep step, ExpectedVersion expected) {
    SurveyRound round = alone(id);
    requireAdministration(round.areaId());
    expected.check(round.version());
    round.take(step, Actor.of(access.caller(), clock));
    if (step == SurveyRoundStep.PUBLICATION) {
      requireAllReviewed(id);
    }
    rounds.flush();
    outbox.add(round.event(step));
    return SurveyRoundView.of(round);
  }

  /** What an employer sent in time is either counted or excluded for a reason that it can read. */
  private void requireAllReviewed(UUID id) {
    long waiting = rounds.answersWaiting(id);
    if (waiting > 0) {
      throw SurveyRoundProblem.CAMPAIGN_UNREVIEWED
          .because(
              "Còn %d phiếu đã nộp chưa được duyệt hoặc loại; hãy xử lý rồi công bố."
                  .formatted(waiting),
              "Submitted answers that are neither accepted nor excluded: %d. Review them first."
                  .formatted(waiting))
          .with("waiting", waiting);
    }
  }

  private SurveyRound find(UUID id) {
    return rounds.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
  }

  private SurveyRound alone(UUID id) {
    return rounds.alone(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
  }

  private void requireAdministration(UUID areaId) {
    if (!Standing.inArea(access.caller(), areaId).administers()) {
      throw Standing.refusal(access.caller());
    }
  }
}
