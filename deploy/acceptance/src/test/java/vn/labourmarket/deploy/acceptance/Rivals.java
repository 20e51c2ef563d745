package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Two employers and two schools in two provinces. One has something to hide, the other one is
 * curious; tests only read what the first one has, or try to change it in vain.
 */
final class Rivals {
  static final String SECRET_NAME = "Đầu mối kín";
  static final String SECRET_PHONE = "0210 999 8877";
  static final String SECRET_EMAIL = "dau-moi-kin@example.vn";
  static final Map<String, Object> CONTACT =
      Map.of("name", SECRET_NAME, "phone", SECRET_PHONE, "email", SECRET_EMAIL);

  /** What one side has. */
  record Side(
      Territory territory,
      Area area,
      LabourAuthority authority,
      EduAuthority eduAuthority,
      EmployerSystem employer,
      JsonNode record,
      JsonNode round,
      JsonNode answer,
      JsonNode vacancy,
      SchoolSystem school,
      JsonNode plan) {}

  private final Side victim;
  private final Side attacker;

  private Rivals(Side victim, Side attacker) {
    this.victim = victim;
    this.attacker = attacker;
  }

  static Rivals in(World world) {
    Side victim = side(world);
    JsonNode earlier = victim.authority().opensRoundIn(victim.area(), "2026-H1");
    JsonNode counted = victim.employer().answers(earlier, 10, Map.of("72", 10));
    victim.authority().accepts(victim.employer().submits(counted).taken());
    return new Rivals(victim, side(world));
  }

  private static Side side(World world) {
    Territory territory = world.untouchedTerritory(3);
    Area area = territory.today();
    LabourAuthority authority = world.administrator().labourAuthority(area);
    JsonNode registered = authority.registersEmployerIn(area);
    EmployerSystem employer = world.administrator().employerSystem(registered, area);
    JsonNode round = authority.opensRoundIn(area, "2026-H2");
    JsonNode answer = employer.answers(round, 10, Map.of("72", 10));
    JsonNode vacancy = employer.caller().post("vacancies", vacancyDraft()).taken();
    EduAuthority eduAuthority = world.eduAuthorityOf(territory);
    SchoolSystem school = world.schoolIn(territory.firstFormer(), eduAuthority);
    JsonNode plan = school.draftsPlan(2021, 100);
    JsonNode seen = authority.caller().get("employers/" + id(registered)).taken();
    JsonNode described = authority.caller().put("employers", seen, described(seen)).taken();
    return new Side(
        territory,
        area,
        authority,
        eduAuthority,
        employer,
        described,
        round,
        answer,
        vacancy,
        school,
        plan);
  }

  /** An employer as it stands, with a contact. */
  static Map<String, Object> described(JsonNode employer) {
    Map<String, Object> body = new HashMap<>();
    for (String name : List.of("code", "type", "name", "vsicRef", "areaId", "sizeBand")) {
      body.put(name, employer.path(name));
    }
    body.put("contact", CONTACT);
    body.put("demonstration", true);
    return body;
  }

  /** A vacancy that nobody but its owner may see, with a contact. */
  static Map<String, Object> vacancyDraft() {
    Map<String, Object> body = new HashMap<>();
    body.put("title", "Thợ hàn " + UUID.randomUUID());
    body.put("number", 2);
    body.put("vscoRef", Map.of("scheme", "vsco", "version", "2020", "code", "72"));
    body.put("qualification", "TRUNG_CAP");
    body.put("closesOn", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(60).toString());
    body.put("contact", CONTACT);
    body.put("draft", true);
    return body;
  }

  Side victim() {
    return victim;
  }

  Side attacker() {
    return attacker;
  }

  static String id(JsonNode record) {
    return record.path("id").asText();
  }
}
