package vn.labourmarket.enrollment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** V27. Each test has a year of its own, since locks hold for everyone in the area. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PeriodLockResourceTest {

  @Test
  void makesAPeriodReadOnlyUntilItIsUnlocked() {
    // Given
    School school = School.in(Reference.OLD_PHU_THO);
    Response drafted = school.drafted(school.report("ENR_Q", "2020-Q4", School.line(5, 5)));
    Response accepted = school.accepted(school.report("ENR_Q", "2020-Q3", School.line(0, 5)));
    Response waiting =
        school.submitted(school.report("ENR_MONTHLY", "2020-M11", School.line(0, 5)));
    String lock = "/periods/2020-H2/lock?area=25";

    // When
    Response locked = school.authority.post(lock);

    // Then
    locked
        .then()
        .statusCode(200)
        .body("locked", equalTo(true))
        .body("areaId", equalTo(Reference.OLD_PHU_THO.toString()));
    String path = School.path(drafted);
    refused(school.clerk.put(path, drafted, school.report("ENR_Q", "2020-Q4")));
    refused(school.head.transition(path + "/submission", drafted));
    refused(school.clerk.post("/enrollment-reports", school.report("ENR_MONTHLY", "2020-M12")));
    refused(school.authority.transition(School.path(accepted) + "/revision", accepted));
    refused(school.authority.transition(School.path(waiting) + "/acceptance", waiting));
    refused(
        school.authority.transition(
            School.path(waiting) + "/return",
            waiting,
            Json.object("reasons", List.of("SUM_ERROR"), "text", "Tổng chưa khớp")));
    school.clerk.get(path).then().statusCode(200);
    school.drafted(school.report("ENR_Q", "2020-Q2"));
    School neighbour = School.in(Reference.VINH_PHUC);
    neighbour.drafted(neighbour.report("ENR_Q", "2020-Q4"));

    school.authority.delete(lock, locked).then().statusCode(204);
    school.submit(drafted);
    Response again = school.authority.get(lock);
    again.then().body("locked", equalTo(false)).body("version", equalTo(2));
    List<PublishedEvent> facts =
        PublishedEvents.of(Topic.PERIOD_LOCK, Reference.OLD_PHU_THO + "/2020-H2", 2);
    assertEquals(
        List.of("PeriodLocked", "PeriodUnlocked"),
        facts.stream().map(PublishedEvent::type).toList());
  }

  @Test
  void locksThePlansOfALockedYear() {
    // Given
    School school = School.in(Reference.HANOI);
    Response drafted = school.clerk.post("/enrollment-plans", school.plan(2022, 10));
    Response registered = school.registered(Json.with(school.plan(2021, 10)));

    // When
    school.authority.post("/periods/2022/lock?area=01").then().statusCode(200);

    // Then
    refused(school.head.transition(School.planPath(drafted) + "/submission", drafted));
    refused(school.clerk.put(School.planPath(drafted), drafted, school.plan(2022, 11)));
    School other = School.in(Reference.HANOI);
    refused(other.clerk.post("/enrollment-plans", other.plan(2022, 10)));
    registered.then().body("status", equalTo("REGISTERED"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-Q1, 25, 2",
    "2021-Q2, 00000000-0000-5000-8000-000000000002, 2",
    "2021-Q3, 00000000-0000-5000-8000-000000000004, 4",
    "2021, 00000000-0000-5000-8000-000000000003, 3"
  })
  void holdsReportsOfASchoolOfTheMergedProvince(String period, String named, int lockedArea) {
    // Given
    String quarter = period.contains("-") ? period : period + "-Q4";
    School young = School.in(Reference.PHU_THO);
    Response drafted = young.drafted(young.report("ENR_Q", quarter, School.line(0, 5)));
    drafted.then().body("areaId", equalTo(Reference.PHU_THO.toString()));
    String lock = "/periods/" + period + "/lock?area=" + named;

    // When
    Response locked = young.authority.post(lock);

    // Then
    locked.then().statusCode(200).body("areaId", endsWith("-00000000000" + lockedArea));
    refused(young.head.transition(School.path(drafted) + "/submission", drafted));
    School other = School.in(Reference.PHU_THO);
    refused(other.clerk.post("/enrollment-reports", other.report("ENR_Q", quarter)));
    School elsewhere = School.in(Reference.HANOI);
    elsewhere.drafted(elsewhere.report("ENR_Q", quarter));

    young.authority.delete(lock, locked).then().statusCode(204);
    young.submit(drafted);
    other.drafted(other.report("ENR_Q", quarter));
  }

  @Test
  void aLockOfTheMergedProvinceHoldsWhatWentIntoIt() {
    // Given
    School old = School.in(Reference.OLD_PHU_THO);
    Response drafted = old.drafted(old.report("ENR_Q", "2023-Q2", School.line(0, 5)));
    Response plan = old.clerk.post("/enrollment-plans", old.plan(2023, 10));
    String lock = "/periods/2023/lock?area=" + Reference.PHU_THO;

    // When
    Response locked = old.authority.post(lock);

    // Then
    refused(old.head.transition(School.path(drafted) + "/submission", drafted));
    refused(old.head.transition(School.planPath(plan) + "/submission", plan));
    old.authority.delete(lock, locked).then().statusCode(204);
    old.submit(drafted);
  }

  @Test
  void aYearLockedAfterTheMergerHoldsItsQuartersFromBefore() {
    // Given
    School old = School.in(Reference.VINH_PHUC);
    Response drafted = old.drafted(old.report("ENR_Q", "2025-Q1", School.line(0, 5)));
    drafted.then().body("areaId", equalTo(Reference.VINH_PHUC.toString()));
    String lock = "/periods/2025/lock?area=25";

    // When
    Response locked = old.authority.post(lock);

    // Then
    locked.then().statusCode(200).body("areaId", equalTo(Reference.PHU_THO.toString()));
    refused(old.head.transition(School.path(drafted) + "/submission", drafted));
    old.authority.delete(lock, locked).then().statusCode(204);
    old.submit(drafted);
  }

  @Test
  void staysLockedWhileOneOfTwoLocksRemains() {
    // Given
    School young = School.in(Reference.PHU_THO);
    Map<String, Object> report = young.report("ENR_Q", "2022-Q1");
    String ofPhuTho = "/periods/2022-Q1/lock?area=" + Reference.OLD_PHU_THO;
    String ofVinhPhuc = "/periods/2022-Q1/lock?area=" + Reference.VINH_PHUC;
    Response one = young.authority.post(ofPhuTho);
    Response two = young.authority.post(ofVinhPhuc);

    // When
    young.authority.delete(ofPhuTho, one).then().statusCode(204);

    // Then
    refused(young.clerk.post("/enrollment-reports", report));
    School old = School.in(Reference.OLD_PHU_THO);
    old.drafted(old.report("ENR_Q", "2022-Q1"));
    young.authority.delete(ofVinhPhuc, two).then().statusCode(204);
    young.drafted(report);
  }

  @Test
  void tellsWhichLocksHoldAPeriod() {
    // Given
    School young = School.in(Reference.PHU_THO);
    Map<String, Object> report = young.report("ENR_Q", "2019-Q2");
    String ofVinhPhuc = "/periods/2019/lock?area=" + Reference.VINH_PHUC;
    String asking = "/periods/2019-Q2/lock?area=" + Reference.PHU_THO;
    Response free = young.authority.get(asking);
    Response two = young.authority.post(ofVinhPhuc);
    String ofPhuTho = "/periods/2019-H1/lock?area=25";
    Response one = young.authority.post(ofPhuTho);

    // When
    Response draft = young.clerk.post("/enrollment-reports", report);
    Response inEnglish =
        young.clerk.with("Accept-Language", "en").post("/enrollment-reports", report);
    Response plan = young.clerk.post("/enrollment-plans", young.plan(2019, 10));
    Response asked = young.authority.with("If-None-Match", free.header("ETag")).get(asking);

    // Then
    refused(draft);
    draft
        .then()
        .body(
            "detail",
            equalTo(
                "Không ghi được vì đã khoá kỳ 2019-H1 của Tỉnh Phú Thọ, kỳ 2019 của Tỉnh Vĩnh"
                    + " Phúc."))
        .body("locks.period", contains("2019-H1", "2019"))
        .body(
            "locks.areaId",
            contains(Reference.OLD_PHU_THO.toString(), Reference.VINH_PHUC.toString()))
        .body("locks[0].lockedBy", nullValue());
    inEnglish.then().body("detail", startsWith("Not written, for 2019-H1 of "));
    plan.then().body("locks.period", contains("2019"));
    asked
        .then()
        .statusCode(200)
        .body("locked", equalTo(false))
        .body("heldBy.period", contains("2019-H1", "2019"))
        .body("heldBy.areaCode", contains("25", "26"))
        .body("heldBy.lockedAt", everyItem(notNullValue()))
        .body("heldBy.lockedBy", everyItem(notNullValue()));
    one.then().body("heldBy.period", contains("2019-H1"));
    young.authority.delete(ofPhuTho, one).then().statusCode(204);
    young.authority.delete(ofVinhPhuc, two).then().statusCode(204);
    young.authority.get(ofPhuTho).then().body("heldBy", empty());
  }

  /** Authorities of neighbours that went into one province are not each other's. */
  @Test
  void tellsWhoLockedAnAreaOnlyToItsAuthority() {
    // Given
    Actor ofBoth = School.in(Reference.PHU_THO).authority;
    Actor ofOne =
        Actor.of(TestCaller.with(Role.EDU_AUTHORITY).in(Reference.PHU_THO, Reference.OLD_PHU_THO));
    String lock = "/periods/2017-H1/lock?area=" + Reference.VINH_PHUC;
    Response locked = ofBoth.post(lock);
    String asking = "/periods/2017-H1/lock?area=" + Reference.PHU_THO;

    // When
    Response known = ofBoth.get(asking);
    Response other = ofOne.get(asking);

    // Then
    known.then().body("heldBy.lockedBy", contains(notNullValue()));
    other.then().statusCode(200).body("heldBy.areaCode", contains("26"));
    other.then().body("heldBy.lockedBy", contains(nullValue()));
    ofBoth.delete(lock, locked).then().statusCode(204);
  }

  @Test
  void refusesASecondLockAndAnUnlockOfWhatIsOpen() {
    School school = School.in(Reference.VINH_PHUC);
    String lock = "/periods/2024/lock?area=" + Reference.VINH_PHUC;
    Response before = school.authority.get(lock);
    Response locked = school.authority.post(lock);

    Response again = school.authority.post(lock);

    before.then().body("version", equalTo(0)).body("locked", equalTo(false));
    again.then().statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
    school.authority.delete(lock, before).then().statusCode(412);
    school.authority.delete(lock, locked).then().statusCode(204);
    Response open = school.authority.get(lock);
    school.authority.delete(lock, open).then().statusCode(409);
  }

  @Test
  void asksForAnAreaInReachAndARealPeriod() {
    School school = School.in(Reference.PHU_THO);

    school.authority.post("/periods/2020-Q1/lock").then().statusCode(400);
    school.authority.post("/periods/2020-Q1/lock?area=99").then().statusCode(400);
    school.authority.post("/periods/2020-Q7/lock?area=25").then().statusCode(422);
    school
        .authority
        .post("/periods/2020-Q1/lock?area=01")
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_AREA"));
    school.clerk.post("/periods/2020-Q1/lock?area=25").then().statusCode(403);
  }

  private static void refused(Response answer) {
    answer.then().statusCode(409).body("code", equalTo("PERIOD_LOCKED"));
  }
}
