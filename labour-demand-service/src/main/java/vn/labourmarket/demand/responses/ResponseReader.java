package vn.labourmarket.demand.responses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.access.Standing;
import vn.labourmarket.demand.reference.Catalogue;
import vn.labourmarket.demand.reference.DeprecatedOccupation;
import vn.labourmarket.demand.reference.ReferenceData;
import vn.labourmarket.demand.reference.Scheme;
import vn.labourmarket.demand.rounds.SurveyRoundService;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Scope;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.texts.Language;
import vn.labourmarket.platform.time.VietnamTime;

/** Shows responses, drafts with the rules they break, in the reader's language. */
@ApplicationScoped
class ResponseReader {
  private final SurveyResponseRepository responses;
  private final SurveyRoundService rounds;
  private final ReferenceData reference;
  private final Access access;
  private final HttpHeaders headers;
  private final Clock clock;

  ResponseReader(
      SurveyResponseRepository responses,
      SurveyRoundService rounds,
      ReferenceData reference,
      Access access,
      HttpHeaders headers,
      Clock clock) {
    this.responses = responses;
    this.rounds = rounds;
    this.reference = reference;
    this.access = access;
    this.headers = headers;
    this.clock = clock;
  }

  SurveyResponseView read(UUID id) {
    SurveyResponse found =
        responses
            .findByIdOptional(id)
            .orElseThrow(() -> Standing.unseen(access.caller(), responses.exists(id)));
    if (!access.grant().covers(found.employerId, found.areaId)) {
      throw Standing.refusal(access.caller());
    }
    return show(found);
  }

  Page<SurveyResponseView> list(
      UUID roundId, @Nullable ResponseStatus status, @Nullable UUID employer, PageRequest page) {
    Grant grant = access.grant();
    Caller who = grant.caller();
    UUID areaId = rounds.window(roundId).areaId();
    UUID only = employer;
    if (!grant.has(Scope.AREA)) {
      only = who.organisationId().orElse(null);
      if (only == null || employer != null && !employer.equals(only)) {
        return new Page<>(List.of(), null);
      }
    } else if (!grant.coversArea(areaId)) {
      throw Standing.refusal(who);
    }
    return Page.of(
        responses.page(roundId, status, only, page),
        page,
        it -> SurveyResponseView.of(it, deprecated(it), null),
        it -> Cursor.of(it.id));
  }

  /** A draft with its broken rules; anything else was judged when it was submitted. */
  SurveyResponseView show(SurveyResponse response) {
    boolean draft =
        response.status == ResponseStatus.DRAFT || response.status == ResponseStatus.RETURNED;
    return SurveyResponseView.of(response, deprecated(response), draft ? findings(response) : null);
  }

  /** The occupations of an answer that new ones may not name today; null when there are none. */
  private @Nullable List<DeprecatedOccupation> deprecated(SurveyResponse response) {
    LocalDate today = VietnamTime.today(clock);
    Catalogue catalogue = reference.current();
    LocalDate written = LocalDate.ofInstant(response.trail.updatedAt(), VietnamTime.ZONE);
    String version = catalogue.versionOn(Scheme.OCCUPATION, written).orElse("");
    List<DeprecatedOccupation> found =
        response.occupations().stream()
            .flatMap(it -> catalogue.deprecated(version, it, today).stream())
            .toList();
    return found.isEmpty() ? null : found;
  }

  private List<SurveyResponseView.Finding> findings(SurveyResponse response) {
    Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return ResponseRules.broken(
            response.answer(),
            response.sizeBand,
            response.keptOccupations(),
            reference.current(),
            VietnamTime.today(clock))
        .stream()
        .map(it -> SurveyResponseView.Finding.of(it, language))
        .toList();
  }
}
