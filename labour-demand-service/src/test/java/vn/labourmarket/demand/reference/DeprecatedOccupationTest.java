package vn.labourmarket.demand.reference;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.answer;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.client;
import static vn.labourmarket.demand.DemandSystem.openRound;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.step;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.events.catalogue.OccupationState;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestClock;
import vn.labourmarket.platform.time.VietnamTime;

/** V56 and scenario 27, with what arrives from the catalogue. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DeprecatedOccupationTest {
  private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

  @Inject ReferenceData reference;

  private Employer employer;

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
    employer = verified();
  }

  @AfterEach
  void realTime() {
    TestClock.reset();
  }

  private void loaded(String code) {
    CatalogueFeed.publish(
        new ClassificationItem(
            Scheme.OCCUPATION, "2020", code, code.length(), code, code, null, null));
    arrived(it -> it.item(Scheme.OCCUPATION, "2020", code).isPresent());
  }

  private void deprecated(String vscoCode, LocalDate from) {
    CatalogueFeed.publish(1, CatalogueFeed.profile(vscoCode + ".0", vscoCode, null));
    CatalogueFeed.publish(2, CatalogueFeed.profile(vscoCode + ".0", vscoCode, from, "72"));
    arrived(it -> it.deprecated("2020", vscoCode, from).isPresent());
  }

  private void arrived(Predicate<Catalogue> holds) {
    await().until(() -> holds.test(reference.current()));
  }

  private static Map<String, Object> naming(String code) {
    Map<String, Object> vacancy = vacancy();
    vacancy.put("vscoRef", Map.of("code", code));
    return vacancy;
  }

  private Response read(String path) {
    return as(AUTHORITY).get(API + path);
  }

  @Test
  void showsTheOldCodeAndItsReplacementAndRefusesNewVacancies() {
    // Given
    loaded("8181");
    String id = post(client(employer), naming("8181")).then().statusCode(201).extract().path("id");
    read("/vacancies/" + id).then().body("replacedBy", nullValue());

    // When
    deprecated("8181", TODAY);

    // Then
    read("/vacancies/" + id)
        .then()
        .body("vscoRef.code", equalTo("8181"))
        .body("replacedBy", contains("72"));
    read("/vacancies?employer=" + employer.id()).then().body("items[0].replacedBy", contains("72"));
    post(client(employer), naming("8181"))
        .then()
        .statusCode(422)
        .body("code", equalTo("OCCUPATION_DEPRECATED"))
        .body("violations[0].pointer", equalTo("/vscoRef"))
        .body("violations[0].replacedBy", contains("72"))
        .body("detail", containsString("hãy dùng: 72"));
    as(client(employer))
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body(Map.of("number", 12))
        .patch(API + "/vacancies/" + id)
        .then()
        .statusCode(200)
        .body("number", equalTo(12))
        .body("vscoRef.code", equalTo("8181"))
        .body("replacedBy", contains("72"));
    step(client(employer), "/vacancies/" + id, "fill", 2, Map.of("filled", 2))
        .then()
        .statusCode(200);
  }

  @Test
  void refusesTheCodeFromItsLastDayOnAndNotBefore() {
    // Given
    LocalDate last = TODAY.plusDays(20);
    loaded("8182");
    deprecated("8182", last);
    Map<String, Object> draft = naming("8182");
    draft.put("draft", true);
    post(client(employer), naming("8182")).then().statusCode(201);
    String id = post(client(employer), draft).then().statusCode(201).extract().path("id");

    // When
    TestClock.set(last.minusDays(1) + "T17:00:00Z");

    // Then a draft that waited too long is coded anew, by whom codes are given
    post(client(employer), naming("8182")).then().body("code", equalTo("OCCUPATION_DEPRECATED"));
    step(client(employer), "/vacancies/" + id, "opening", 1)
        .then()
        .statusCode(422)
        .body("code", equalTo("OCCUPATION_DEPRECATED"));
    Map<String, Object> again = Map.of("vscoRef", Map.of("code", "8182"));
    step(EMPLOYMENT_SERVICE, "/vacancies/" + id, "coding", 1, again)
        .then()
        .statusCode(422)
        .body("code", equalTo("OCCUPATION_DEPRECATED"));
    Map<String, Object> instead = Map.of("vscoRef", Map.of("code", "72"));
    step(EMPLOYMENT_SERVICE, "/vacancies/" + id, "coding", 1, instead).then().statusCode(200);
    step(client(employer), "/vacancies/" + id, "opening", 2)
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("replacedBy", nullValue());
  }

  @Test
  void holdsAPlannedDayThoughTheEventOfTheDayIsLate() {
    // Given
    loaded("8183");
    CatalogueFeed.publish(1, planned("8183.0", "8183", TODAY.plusDays(3)));
    // When
    arrived(it -> it.deprecated("2020", "8183", TODAY.plusDays(3)).isPresent());
    // Then
    post(client(employer), naming("8183")).then().statusCode(201);
    CatalogueFeed.publish(2, planned("8183.0", "8183", TODAY));
    arrived(it -> it.deprecated("2020", "8183", TODAY).isPresent());
    post(client(employer), naming("8183"))
        .then()
        .statusCode(422)
        .body("code", equalTo("OCCUPATION_DEPRECATED"));
    CatalogueFeed.publish(3, CatalogueFeed.profile("8183.0", "8183", null));
    arrived(it -> it.deprecated("2020", "8183", TODAY).isEmpty());
  }

  private static OccupationState planned(String code, String vscoCode, LocalDate day) {
    OccupationState told = CatalogueFeed.profile(code, vscoCode, day, "72");
    return new OccupationState(
        code,
        told.iscoCode(),
        told.vscoVersion(),
        vscoCode,
        told.nameVi(),
        told.nameEn(),
        told.vqfLevel(),
        told.trainingFieldCodes(),
        "PUBLISHED",
        day,
        told.replacedBy());
  }

  @Test
  void takesAnswersThatWereSubmittedBeforeAndRefusesNewOnes() {
    // Given
    loaded("96");
    String round = openRound();
    String path = begun(employer, round);
    step(client(employer), path, "submission", 1).then().statusCode(200);
    Map<String, Object> why =
        Map.of("reasons", List.of("SUM_ERROR"), "text", "Kiểm tra lại số liệu nghề 96.");
    step(AUTHORITY, path, "return", 2, why).then().statusCode(200);

    // When
    deprecated("96", TODAY);

    // Then
    read(path)
        .then()
        .body("deprecatedOccupations.code", contains("96"))
        .body("deprecatedOccupations[0].replacedBy", contains("72"))
        .body("violations", empty());
    as(client(employer))
        .header("If-Match", "\"3\"")
        .body(answer(11, "96", 11))
        .put(API + path)
        .then()
        .statusCode(200);
    step(client(employer), path, "submission", 4).then().statusCode(200);
    step(AUTHORITY, path, "acceptance", 5).then().statusCode(200);
    Employer other = verified();
    String late = begun(other, round);
    read(late).then().body("violations.code", contains("OCCUPATION_DEPRECATED"));
    step(client(other), late, "submission", 1)
        .then()
        .statusCode(422)
        .body("code", equalTo("OCCUPATION_DEPRECATED"))
        .body("violations[0].pointer", equalTo("/lines/0/vscoL2"))
        .body("violations[0].replacedBy", contains("72"));
  }

  private static String begun(Employer by, String round) {
    Response made =
        as(client(by))
            .body(answer(10, "96", 10))
            .post(API + "/survey-rounds/" + round + "/responses");
    return "/survey-responses/" + made.then().statusCode(201).extract().path("id");
  }
}
