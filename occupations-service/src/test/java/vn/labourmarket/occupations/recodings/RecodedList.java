package vn.labourmarket.occupations.recodings;

import static org.awaitility.Awaitility.await;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import vn.labourmarket.occupations.CodedList;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.TestCaller;

/** A list with history by its first version, and what a later one would change of it. */
final class RecodedList {
  static final Map<String, Object> KEEP = Map.of("keep", true);

  final CodedList list = new CodedList();
  final TestCaller office = TestCaller.with(Role.ESC);
  final TestCaller employer = TestCaller.with(Role.EMPLOYER);

  /** History by the first version: answers that two clients kept, and decisions. */
  void codeByTheFirstVersion() {
    list.withTitles();
    list.learned();
    list.code(office, KEEP, "thợ hàn", "thợ xây", "bác sĩ", "xyzzy").statusCode(200);
    list.code(employer, KEEP, "giáo viên").statusCode(200);
    list.decide(Map.of("người dạy trẻ", "23", "thợ hàn tàu", "72")).then().statusCode(200);
  }

  /** 72 becomes 71 and 73, 71 becomes 74, and 23 is called otherwise. */
  void publishTheNext() {
    list.publish(
        "2027",
        "2026-06-01",
        """
        code,parent_code,level,title_vi,title_en
        2,,1,Chuyên môn,Professionals
        7,,1,Thợ,Craft workers
        71,7,2,Thợ hàn mới,Welders
        73,7,2,Thợ khác,Others
        74,7,2,Nhóm 71,Group 71
        21,2,2,Nhóm 21,Group 21
        22,2,2,Nhóm 22,Group 22
        23,2,2,Nhà giáo,Teachers
        """);
    list.importTitles("2027", Map.of("72", "71", "71", "74"));
    list.map("2026", "2027", "71>74 72>71 72>73 21>21 22>22 23>23");
  }

  List<Long> jobs() {
    return as(EDITOR)
        .get("/occupation-recodings?classification=" + list.scheme())
        .jsonPath()
        .getList("items.number", Long.class);
  }

  long newest() {
    List<Long> all = jobs();
    return all.get(all.size() - 1);
  }

  JsonPath ended(long number) {
    return await()
        .until(
            () -> as(EDITOR).get("/occupation-recodings/" + number).jsonPath(),
            it -> !it.getString("state").equals("QUEUED"));
  }

  Response want(String from, String to) {
    return as(EDITOR)
        .contentType(ContentType.JSON)
        .body(Map.of("from", list.scheme() + "/" + from, "to", list.scheme() + "/" + to))
        .post("/occupation-recodings");
  }
}
