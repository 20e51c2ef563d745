package vn.labourmarket.enrollment.institutions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.access.Reach;
import vn.labourmarket.enrollment.reference.AreaRef;
import vn.labourmarket.enrollment.reference.Areas;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.outbox.Outbox;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.personal.PersonalData;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Uniqueness;
import vn.labourmarket.platform.requests.Links;
import vn.labourmarket.platform.time.VietnamTime;

/** Keeps the register of institutions. */
@ApplicationScoped
public class InstitutionService {
  private final InstitutionRepository institutions;
  private final Areas areas;
  private final Reach reach;
  private final Outbox outbox;
  private final Clock clock;

  InstitutionService(
      InstitutionRepository institutions, Areas areas, Reach reach, Outbox outbox, Clock clock) {
    this.institutions = institutions;
    this.areas = areas;
    this.reach = reach;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What other features need of an institution. */
  public Optional<InstitutionRef> find(UUID id) {
    return institutions
        .findByIdOptional(id)
        .map(
            it -> new InstitutionRef(it.id, new AreaRef(it.areaId, it.areaCode), it.demonstration));
  }

  @Transactional
  Institution register(RegisterInstitution command) {
    AreaRef area = area(command);
    Caller by = reach.actingIn(area.id());
    command.requireNoPersonalData();
    institutions.idOfCode(command.code()).ifPresent(InstitutionService::refuse);
    Institution made = new Institution(command, area, by, clock.instant());
    store(made, command.code());
    institutions.record(made, null, null);
    return made;
  }

  @Transactional
  Institution change(UUID id, ExpectedVersion expected, RegisterInstitution command) {
    Institution found = toChange(id, expected);
    AreaRef area = area(command);
    Caller by = reach.actingIn(area.id());
    command.requireNoPersonalData();
    found.change(command, area, by, clock.instant());
    store(found, command.code());
    return found;
  }

  @Transactional
  Institution become(
      UUID id,
      ExpectedVersion expected,
      InstitutionStatus next,
      String transition,
      @Nullable ChangeReason why) {
    Institution found = toChange(id, expected);
    PersonalData.refuse("/reason", why == null ? null : why.reason());
    InstitutionStatus from = found.status;
    found.become(next, transition, reach.actingIn(found.areaId), clock.instant());
    store(found, found.code);
    institutions.record(found, from, why == null ? null : why.reason());
    return found;
  }

  Institution read(UUID id) {
    Institution found = one(id);
    reach.reading(found.id, found.areaId);
    return found;
  }

  List<Institution> list(InstitutionFilter filter, PageRequest page) {
    Narrowing narrowing =
        reach
            .visible("id")
            .and("areaId in :areas", "areas", areas.filter(filter.area()))
            .and("type = :type", "type", filter.type())
            .and("status = :status", "status", filter.status())
            .and("searchText like :pattern escape '!'", "pattern", filter.pattern());
    return institutions.page(narrowing, page);
  }

  private Institution one(UUID id) {
    return institutions
        .findByIdOptional(id)
        .orElseThrow(() -> reach.unseen(institutions.exists(id)));
  }

  private Institution toChange(UUID id, ExpectedVersion expected) {
    Institution found = one(id);
    reach.actingIn(found.areaId);
    expected.check(found.version);
    return found;
  }

  private AreaRef area(RegisterInstitution command) {
    return areas.required(command.areaId(), command.areaCode(), VietnamTime.today(clock));
  }

  private void store(Institution changed, String code) {
    Uniqueness.guard(
        () -> institutions.persistAndFlush(changed),
        () -> institutions.idOfCode(code).map(InstitutionService::exists));
    outbox.add(InstitutionEvents.of(changed));
  }

  private static void refuse(UUID holder) {
    throw exists(holder);
  }

  private static Problem exists(UUID holder) {
    return InstitutionProblem.INSTITUTION_EXISTS
        .problem()
        .with("link", Links.to(InstitutionResource.COLLECTION, holder));
  }
}
