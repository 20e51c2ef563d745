package vn.labourmarket.enrollment;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.TestCaller;

/** An institution with its clerk, its head and the authority that reviews it. */
public final class School {
  private static int codes;

  public final UUID id;
  public final Actor clerk;
  public final Actor head;
  public final Actor authority;

  private School(UUID id, Actor authority) {
    this.id = id;
    this.clerk = Actor.of(TestCaller.with(Role.INSTITUTION_CLERK).of(id).in());
    this.head = Actor.of(TestCaller.with(Role.INSTITUTION_HEAD).of(id).in());
    this.authority = authority;
  }

  /** A new school in an area, after the reference data has arrived. */
  public static School in(UUID area) {
    Reference.publish();
    Actor authority = authorityOf(area);
    Response made = authority.post("/institutions", form(nextCode(), area));
    made.then().statusCode(201);
    return new School(UUID.fromString(made.path("id")), authority);
  }

  /** An authority whose token holds its area with the predecessors, as the gateway writes it. */
  public static Actor authorityOf(UUID area) {
    TestCaller authority = TestCaller.with(Role.EDU_AUTHORITY);
    return Actor.of(
        area.equals(Reference.HANOI)
            ? authority.in(area)
            : authority.in(Reference.PHU_THO, Reference.OLD_PHU_THO, Reference.VINH_PHUC));
  }

  public static Map<String, Object> form(String code, UUID area) {
    return Json.object(
        "code",
        code,
        "type",
        "CAO_DANG",
        "ownership",
        "PUBLIC",
        "name",
        "Trường Cao đẳng thử nghiệm " + code,
        "areaId",
        area.toString(),
        "licensedPrograms",
        List.of(Json.object("trainingField", "6520201", "level", "CAO_DANG", "maxIntake", 500)),
        "demonstration",
        true);
  }

  public static synchronized String nextCode() {
    codes++;
    return "TN-" + codes + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A line whose stock adds up: it starts and grows by the intake. */
  public static Map<String, Object> line(long start, long intake) {
    return Json.object(
        "trainingFieldCode", "6520201",
        "level", "CAO_DANG",
        "entryBackground", "THPT",
        "mode", "CHINH_QUY",
        "newIntake", intake,
        "enrolledStart", start,
        "enrolledEnd", start + intake);
  }

  public Map<String, Object> report(String obligation, String period, Object... lines) {
    return Json.object(
        "institution",
        id.toString(),
        "period",
        period,
        "obligation",
        obligation,
        "lines",
        List.of(lines),
        "nil",
        lines.length == 0,
        "signedBy",
        "Hiệu trưởng");
  }

  public Map<String, Object> plan(int year, long target) {
    return Json.object(
        "institution", id.toString(), "year", year, "lines", List.of(target(target)));
  }

  public static Map<String, Object> target(long target) {
    return Json.object(
        "trainingField", "6520201",
        "level", "CAO_DANG",
        "entryBackground", "THPT",
        "target", target);
  }

  public Response drafted(Map<String, Object> report) {
    Response drafted = clerk.post("/enrollment-reports", report);
    drafted.then().statusCode(201);
    return drafted;
  }

  public Response submitted(Map<String, Object> report) {
    return submit(drafted(report));
  }

  public Response submit(Response drafted) {
    Response submitted = head.transition(path(drafted) + "/submission", drafted);
    submitted.then().statusCode(200).body("status", equalTo("SUBMITTED"));
    return submitted;
  }

  public Response accepted(Map<String, Object> report) {
    return accept(submitted(report));
  }

  public Response accept(Response submitted) {
    Response accepted = authority.transition(path(submitted) + "/acceptance", submitted);
    accepted.then().statusCode(200).body("status", equalTo("ACCEPTED"));
    return accepted;
  }

  /** A plan through all its steps. */
  public Response registered(Map<String, Object> plan) {
    Response drafted = clerk.post("/enrollment-plans", plan);
    drafted.then().statusCode(201);
    return register(drafted);
  }

  /** A drafted plan or amendment through the rest of its steps. */
  public Response register(Response drafted) {
    String path = planPath(drafted);
    Response submitted = head.transition(path + "/submission", drafted);
    submitted.then().statusCode(200);
    Response registered = authority.transition(path + "/registration", submitted);
    registered.then().statusCode(200).body("status", equalTo("REGISTERED"));
    return registered;
  }

  public static String path(Response report) {
    return "/enrollment-reports/" + report.path("id");
  }

  public static String planPath(Response plan) {
    return "/enrollment-plans/" + plan.path("id");
  }
}
