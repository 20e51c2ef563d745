package vn.labourmarket.enrollment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class InstitutionResourceTest {
  private static final String INSTITUTIONS = "/institutions";

  private Actor authority;
  private String code;

  @BeforeEach
  void anAuthority() {
    Reference.publish();
    authority = School.authorityOf(Reference.PHU_THO);
    code = School.nextCode();
  }

  @Test
  void registersByTodaysCodeOfTheArea() {
    Map<String, Object> form = Json.with(School.form(code, Reference.PHU_THO), "areaCode", "25");
    form.remove("areaId");

    Response made = authority.post(INSTITUTIONS, form);

    made.then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("areaId", equalTo(Reference.PHU_THO.toString()))
        .body("status", equalTo("ACTIVE"))
        .body("licensedPrograms[0].maxIntake", equalTo(500));
    authority
        .with("If-None-Match", "\"1\"")
        .get(INSTITUTIONS + "/" + made.path("id"))
        .then()
        .statusCode(304);
  }

  @Test
  void refusesATakenCodeAndLeadsToItsHolder() {
    Response first = authority.post(INSTITUTIONS, School.form(code, Reference.PHU_THO));

    Response second = authority.post(INSTITUTIONS, School.form(code, Reference.VINH_PHUC));

    second
        .then()
        .statusCode(409)
        .body("code", equalTo("INSTITUTION_EXISTS"))
        .body("link", equalTo("/api/v1/institutions/" + first.path("id")));
  }

  @Test
  void refusesControlCharactersWhereOthersReadOneLine() {
    for (String member : List.of("name", "nameEn", "governingBody")) {
      authority
          .post(
              INSTITUTIONS,
              Json.with(School.form(code, Reference.PHU_THO), member, "Trường\nCao đẳng"))
          .then()
          .statusCode(422)
          .body("violations[0].pointer", equalTo("/" + member));
    }
  }

  @Test
  void refusesAreasThatAreUnknownMissingOrOutOfReach() {
    Map<String, Object> form = School.form(code, Reference.HANOI);
    Map<String, Object> nowhere = Json.with(form, "areaCode", "99");
    nowhere.remove("areaId");
    Map<String, Object> missing = Json.with(form);
    missing.remove("areaId");

    authority
        .post(INSTITUTIONS, form)
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_AREA"));
    authority
        .post(INSTITUTIONS, nowhere)
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_UNKNOWN"));
    authority
        .post(INSTITUTIONS, missing)
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_REQUIRED"));
  }

  /** V36 and V37. */
  @ParameterizedTest
  @CsvSource({
    "26,    AREA_EXPIRED, Đơn vị hết hiệu lực 30/06/2025; đơn vị kế thừa: Tỉnh Phú Thọ.",
    "227,   AREA_EXPIRED, Đơn vị hết hiệu lực 30/06/2025; đơn vị kế thừa: Phường Nông Trang.",
    "9,     AREA_FORMAT,  'Mã tỉnh gồm 2 chữ số, mã xã gồm 5 chữ số.'",
    "99,    AREA_UNKNOWN, Không có đơn vị hành chính này.",
    "07894, AREA_LEVEL,   Phải là tỉnh hoặc thành phố trực thuộc trung ương (mã 2 chữ số); «Phường Nông Trang» không phải."
  })
  void saysWhyAnAreaCantBeNamed(String area, String rule, String message) {
    Map<String, Object> form = Json.with(School.form(code, Reference.PHU_THO), "areaCode", area);
    form.remove("areaId");

    Response refused = authority.post(INSTITUTIONS, form);

    refused
        .then()
        .statusCode(422)
        .body("code", equalTo(rule))
        .body("detail", equalTo(message))
        .body("violations[0].pointer", equalTo("/areaCode"));
  }

  @Test
  void refusesACommuneByItsIdAsWell() {
    Response refused = authority.post(INSTITUTIONS, School.form(code, Reference.COMMUNE));

    refused.then().statusCode(422).body("violations[0].pointer", equalTo("/areaId"));
  }

  @Test
  void suspendsReactivatesAndClosesForGood() {
    // Given
    Response made = authority.post(INSTITUTIONS, School.form(code, Reference.PHU_THO));
    String path = INSTITUTIONS + "/" + made.path("id");
    Response suspended =
        authority.transition(path + "/suspension", made, Json.object("reason", "Thiếu giáo viên"));
    suspended.then().statusCode(200).body("status", equalTo("SUSPENDED"));
    Response active = authority.transition(path + "/reactivation", suspended);
    active.then().statusCode(200).body("status", equalTo("ACTIVE"));

    // When
    Response closed = authority.transition(path + "/closure", active);

    // Then
    closed.then().statusCode(200).body("status", equalTo("CLOSED"));
    authority
        .transition(path + "/reactivation", closed)
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"))
        .body("allowed", empty());
    authority.put(path, closed, School.form(code, Reference.PHU_THO)).then().statusCode(409);
    List<PublishedEvent> facts = PublishedEvents.of(Topic.INSTITUTION, made.path("id"), 4);
    assertEquals(
        List.of("ACTIVE", "SUSPENDED", "ACTIVE", "CLOSED"),
        facts.stream().map(it -> it.payload().path("status").asText()).toList());
    assertEquals(List.of(1L, 2L, 3L, 4L), facts.stream().map(PublishedEvent::version).toList());
  }

  @Test
  void changesEverythingButTheDemonstrationMark() {
    Map<String, Object> form = School.form(code, Reference.PHU_THO);
    Response made = authority.post(INSTITUTIONS, form);
    String path = INSTITUTIONS + "/" + made.path("id");

    Response renamed = authority.put(path, made, Json.with(form, "name", "Trường Mới"));
    Response unmarked = authority.put(path, renamed, Json.with(form, "demonstration", false));
    Response stale = authority.put(path, made, form);

    renamed.then().statusCode(200).body("name", equalTo("Trường Mới"));
    unmarked.then().statusCode(422).body("code", equalTo("DEMONSTRATION_FIXED"));
    stale.then().statusCode(412);
  }

  @Test
  void findsByNameWithAndWithoutDiacritics() {
    Map<String, Object> form =
        Json.with(
            School.form(code, Reference.OLD_PHU_THO), "name", "Trường Đồng Xoài 100% " + code);
    Response made = authority.post(INSTITUTIONS, form);
    String id = made.path("id");

    found("q=dong xoai", id);
    found("q=ĐỒNG XOÀI 100%", id);
    found("q=" + code, id);
    found("area=25&type=CAO_DANG&status=ACTIVE&limit=500", id);
    authority.get(INSTITUTIONS + "?q=dong_xoai").then().body("items.id", not(hasItem(id)));
    authority.get(INSTITUTIONS + "?status=CLOSED").then().body("items.id", not(hasItem(id)));
  }

  private void found(String query, String id) {
    authority.get(INSTITUTIONS + "?" + query).then().body("items.id", hasItem(id));
  }

  @Test
  void showsAnInstitutionOnlyItself() {
    School school = School.in(Reference.PHU_THO);
    School other = School.in(Reference.PHU_THO);

    Response own = school.clerk.get(INSTITUTIONS);

    own.then().body("items.id", contains(school.id.toString()));
    school
        .clerk
        .get(INSTITUTIONS + "/" + other.id)
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_YOUR_ORG"));
    Actor.of(TestCaller.with(Role.ADMINISTRATOR))
        .get(INSTITUTIONS + "/" + other.id)
        .then()
        .statusCode(200);
  }
}
