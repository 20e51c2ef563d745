package vn.labourmarket.occupations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.labourmarket.platform.test.TestCaller;

/** A small list of occupations of its own scheme, with titles to learn from. */
public record CodedList(String scheme) {
  private static final Map<String, List<String>> TITLES =
      Map.of(
          "71", List.of("thợ xây", "thợ nề", "bricklayer", "thợ xây nhà", "thợ hồ"),
          "72", List.of("thợ hàn", "thợ hàn điện", "welder", "thợ hàn hơi", "arc welder"),
          "21", List.of("kỹ sư xây dựng", "kỹ sư cầu đường", "civil engineer", "kỹ sư kết cấu"),
          "22", List.of("bác sĩ", "bác sĩ đa khoa", "physician", "bác sĩ răng hàm mặt"),
          "23", List.of("giáo viên", "giáo viên mầm non", "teacher", "giáo viên tiếng Anh"));

  public CodedList() {
    this(Catalogue.scheme());
  }

  /** Items as a file: two groups, and codes that titles can get. */
  public static String items() {
    return "code,parent_code,level,title_vi,title_en\n"
        + "2,,1,Chuyên môn,Professionals\n7,,1,Thợ,Craft workers\n"
        + TITLES.keySet().stream()
            .map(code -> "%s,%s,2,Nhóm %s,Group %s\n".formatted(code, code.charAt(0), code, code))
            .collect(Collectors.joining());
  }

  public void publish(String version, String validFrom, String items) {
    published(scheme + "/" + version, validFrom, items);
  }

  /** The usual version with its titles. */
  public CodedList withTitles() {
    publish("2026", "2026-01-01", items());
    importTitles("2026", scheme, TITLES);
    return this;
  }

  public void importTitles(String version, String source, Map<String, List<String>> titles) {
    String file =
        titles.entrySet().stream()
            .flatMap(
                it ->
                    it.getValue().stream()
                        .map(
                            title ->
                                "%s/%s,%s,%s,vi,index\n"
                                    .formatted(scheme, version, it.getKey(), title)))
            .collect(Collectors.joining("", "classification,code,title,language,kind\n", ""));
    assertEquals(
        "COMPLETED",
        verdict(
                upload(EDITOR, "text/csv", file.getBytes(UTF_8))
                    .post("/occupation-titles/imports?source=" + source))
            .getString("state"));
  }

  /** The same titles as the usual version has, some under other codes. */
  public void importTitles(String version, Map<String, String> renumbered) {
    importTitles(
        version,
        scheme + "-" + version,
        TITLES.entrySet().stream()
            .collect(
                Collectors.toMap(
                    it -> renumbered.getOrDefault(it.getKey(), it.getKey()), Map.Entry::getValue)));
  }

  public void correct(String version, String items) {
    as(EDITOR)
        .contentType(ContentType.JSON)
        .body(Map.of("note", "Sửa tên"))
        .post("/classifications/" + scheme + "/" + version + "/revisions")
        .then()
        .statusCode(201);
    assertEquals("COMPLETED", Catalogue.imported(scheme + "/" + version, items).getString("state"));
    String path = "/classifications/" + scheme + "/" + version;
    String tag = as(EDITOR).get(path + "?revision=2").header("ETag");
    as(LABOUR).header("If-Match", tag).post(path + "/publication").then().statusCode(200);
  }

  /** Publishes a crosswalk; pairs are written like {@code 71>74 72>71}. */
  public void map(String from, String to, String pairs) {
    Map<String, List<Map<String, Object>>> targets = new TreeMap<>();
    for (String pair : pairs.split(" ")) {
      String[] codes = pair.split(">", 2);
      targets.computeIfAbsent(codes[0], code -> new ArrayList<>()).add(Map.of("code", codes[1]));
    }
    Response stored =
        as(EDITOR)
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "from",
                    Map.of("scheme", scheme, "version", from),
                    "to",
                    Map.of("scheme", scheme, "version", to),
                    "mappings",
                    targets.entrySet().stream()
                        .map(it -> Map.of("code", it.getKey(), "targets", it.getValue()))
                        .toList()))
            .post("/crosswalks");
    stored.then().statusCode(201);
    as(LABOUR)
        .header("If-Match", stored.header("ETag"))
        .post("/crosswalks/{from}/{to}/publication", scheme + ":" + from, scheme + ":" + to)
        .then()
        .statusCode(200);
  }

  public Response learn() {
    return as(EDITOR)
        .contentType(ContentType.JSON)
        .body(Map.of("classification", scheme))
        .post("/coding-models");
  }

  public long learned() {
    long number = learn().then().statusCode(202).extract().jsonPath().getLong("number");
    assertEquals("READY", awaitEnd(number));
    return number;
  }

  public static String awaitEnd(long number) {
    return await()
        .pollInterval(Catalogue.OFTEN_THEN_SELDOM)
        .until(
            () -> as(READER).get("/coding-models/" + number).jsonPath().getString("state"),
            it -> !it.equals("QUEUED"));
  }

  /** Numbers of all models of the scheme, the oldest first. */
  public List<Long> models() {
    return Catalogue.read("/coding-models?classification=" + scheme)
        .getList("items.number", Long.class);
  }

  public ValidatableResponse code(String... texts) {
    return code(READER, Map.of(), texts);
  }

  /** Asks with further members of the body. */
  public ValidatableResponse code(TestCaller caller, Map<String, Object> more, String... texts) {
    Map<String, Object> body = new HashMap<>(more);
    body.putIfAbsent("classification", scheme);
    body.putIfAbsent("maxCandidates", 3);
    body.put(
        "items",
        IntStream.range(0, texts.length)
            .mapToObj(i -> Map.of("id", "q" + i, "text", texts[i]))
            .toList());
    return as(caller).contentType(ContentType.JSON).body(body).post("/occupation-codings").then();
  }

  /** Brings decisions, text by code. */
  public Response decide(Map<String, String> codes) {
    return as(EDITOR)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "classification",
                scheme,
                "items",
                codes.entrySet().stream()
                    .map(it -> Map.of("text", it.getKey(), "code", it.getValue()))
                    .toList()))
        .post("/coding-reviews");
  }
}
