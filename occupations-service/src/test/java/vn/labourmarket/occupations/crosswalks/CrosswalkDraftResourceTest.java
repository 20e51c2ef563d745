package vn.labourmarket.occupations.crosswalks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.publishCrosswalk;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;
import static vn.labourmarket.occupations.crosswalks.CrosswalkResourceTest.list;
import static vn.labourmarket.occupations.crosswalks.CrosswalkResourceTest.mappings;
import static vn.labourmarket.occupations.crosswalks.CrosswalkResourceTest.segment;
import static vn.labourmarket.occupations.crosswalks.CrosswalkResourceTest.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** What waits is published as it was seen, by someone else, for the authority that answers. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CrosswalkDraftResourceTest {
  private static final String HEADER = "from_code,to_code,weight,relation\n";

  @Inject EntityManager entities;
  @Inject CrosswalkService crosswalks;
  @Inject CrosswalkEnds ends;
  private String a;
  private String b;
  private String path;

  @BeforeEach
  void publishTwoLists() {
    a = list();
    b = list();
    path = "/crosswalks/" + segment(a) + "/" + segment(b);
  }

  @Test
  void isSeenByThoseWhoWorkOnItUntilItIsPublished() {
    // Given
    store(EDITOR, a, b, "1>2").then().statusCode(201).body("status", equalTo("DRAFT"));
    mappings(a, b, "").then().statusCode(404);
    mappings(a, b, "?revision=1").then().statusCode(404);
    as(EDITOR)
        .get(path + "?revision=1")
        .then()
        .statusCode(200)
        .body("items[0].targets.titleVi", contains("Mục 2"));
    as(READER).get(path + "/revisions").then().statusCode(404);
    as(EDITOR).header("If-Match", "\"1\"").post(path + "/publication").then().statusCode(403);
    as(LABOUR).post(path + "/publication").then().statusCode(428);
    // When
    Response answer = publishCrosswalk(LABOUR, a, b);
    // Then
    answer.then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("PUBLISHED"));
    mappings(a, b, "").then().statusCode(200);
    publishCrosswalk(LABOUR, a, b).then().statusCode(409);
  }

  @Test
  void publishesNothingThatTheAuthorityHasNotSeen() {
    // Given
    store(EDITOR, a, b, "1>1").then().statusCode(201).header("ETag", "\"1\"");
    TestCaller other = TestCaller.with(Role.CATALOGUE_EDITOR);
    store(other, a, b, "1>2").then().statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
    store(other, a, b, "1>2", "\"7\"").then().statusCode(412);
    store(other, a, b, "1>2", "\"1\"").then().statusCode(201).header("ETag", "\"2\"");
    // When
    Response unseen = as(LABOUR).header("If-Match", "\"1\"").post(path + "/publication");
    // Then
    unseen.then().statusCode(412).body("currentVersion", equalTo(2));
    publishCrosswalk(LABOUR, a, b).then().statusCode(200).body("revision", equalTo(1));
    assertEquals(
        List.of("- DRAFT 1", "DRAFT DRAFT 2", "DRAFT PUBLISHED 3"), trail(), "state changes");
  }

  @Test
  void isPublishedByNobodyWhoWroteAnyOfIt() {
    // Given
    TestCaller both = TestCaller.with(Role.CATALOGUE_EDITOR, Role.LABOUR_AUTHORITY);
    store(both, a, b, "1>1").then().statusCode(201).body("status", equalTo("DRAFT"));
    store(EDITOR, a, b, "1>1 2>2", "\"1\"").then().statusCode(201);
    // When
    Response own = publishCrosswalk(both, a, b);
    // Then
    own.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    publishCrosswalk(LABOUR, a, b).then().statusCode(200);
  }

  @Test
  void isPublishedByWhoAnswersForBothLists() {
    // Given
    store(EDUCATION, a, b, "1>1").then().statusCode(201).body("status", equalTo("DRAFT"));
    TestCaller other = TestCaller.with(Role.EDU_AUTHORITY);
    // When
    Response foreign = publishCrosswalk(other, a, b);
    // Then
    foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    publishCrosswalk(ADMINISTRATOR, a, b).then().statusCode(200);
  }

  @Test
  void needsBothAuthoritiesWhereTheListsBelongToTwo() {
    // Given
    store(EDITOR, a, "qualification/2025", "1>SO_CAP").then().statusCode(201);
    // When
    Response first = publishCrosswalk(LABOUR, a, "qualification/2025");
    // Then
    first
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("DRAFT"))
        .body("approvedFor", contains("LABOUR_AUTHORITY"));
    mappings(a, "qualification/2025", "").then().statusCode(404);
    store(EDITOR, a, "qualification/2025", "1>TRUNG_CAP", "\"2\"").then().statusCode(201);
    publishCrosswalk(EDUCATION, a, "qualification/2025")
        .then()
        .body("status", equalTo("DRAFT"))
        .body("approvedFor", contains("EDU_AUTHORITY"));
    publishCrosswalk(LABOUR, a, "qualification/2025")
        .then()
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"));
    mappings(a, "qualification/2025", "").then().statusCode(200);
  }

  @Test
  void importsAFileAsADraftAndNamesBadRows() {
    // Given
    String good = HEADER + "1,1,0.5,related\n1,2,0.5,\n2,2,,exact\n";
    // When
    JsonPath job = verdict(sent(EDITOR, good));
    // Then
    assertEquals("COMPLETED", job.getString("state"), job.prettify());
    publishCrosswalk(LABOUR, a, b).then().statusCode(200);
    mappings(a, b, "?code=2").then().body("items[0].targets.relation", contains("EXACT"));
    JsonPath refused = verdict(sent(EDITOR, good + "3,1,0.6,\n3,2,0.6,like\n,1,,\n4,8,zwei,\n"));
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < refused.getList("errors").size(); i++) {
      errors.add(
          refused.getInt("errors[%d].row".formatted(i))
              + " "
              + refused.getString("errors[%d].code".formatted(i)));
    }
    assertEquals(
        List.of(
            "6 CROSSWALK_RELATION",
            "6 CROSSWALK_WEIGHT",
            "7 CODE_REQUIRED",
            "8 CROSSWALK_WEIGHT_RANGE",
            "8 CODE_UNKNOWN"),
        errors);
    assertEquals(0, refused.getInt("accepted"));
    mappings(a, b, "").then().body("items.code", contains("1", "2"));
  }

  @Test
  void isOneImportHoweverOftenAFileIsSentAndTheEndsAreWritten() {
    // Given
    String file = HEADER + "1,1,,\n";
    String first = verdict(sent(EDITOR, file)).getString("id");
    // When
    Response again = sent(EDITOR, file);
    // Then
    assertEquals(first, again.jsonPath().getString("id"));
    String hyphens = "/crosswalks/" + a.replace('/', '-') + "/" + b.replace('/', '-');
    assertEquals(first, csv(EDITOR, file).post(hyphens + "/imports").jsonPath().getString("id"));
    String same = verdict(sent(LABOUR, HEADER + "1,1,1,exact\n")).getString("id");
    assertNotEquals(first, same);
    assertEquals(
        same, sent(LABOUR, HEADER + "1,1,1,exact\n").jsonPath().getString("id"), "said the same");
    publishCrosswalk(LABOUR, a, b).then().statusCode(200);
  }

  @Test
  void takesAFileInPlaceOfADraftOnlyFromWhoHasSeenIt() {
    // Given
    store(EDITOR, a, b, "1>1").then().statusCode(201);
    String file = HEADER + "1,2,,\n";
    // When
    JsonPath unseen = verdict(sent(LABOUR, file));
    // Then
    assertEquals(List.of("IF_MATCH_REQUIRED"), unseen.getList("errors.code"));
    JsonPath seen = verdict(csv(LABOUR, file).header("If-Match", "\"1\"").post(path + "/imports"));
    assertEquals("COMPLETED", seen.getString("state"), seen.prettify());
    as(EDITOR).get(path + "?revision=1").then().body("items[0].targets.code", contains("2"));
  }

  @Test
  void holdsForTheCorrectionThatIsPublishedMeanwhile() throws Exception {
    // Given
    as(EDITOR)
        .contentType("application/json")
        .body(Map.of("note", "Sửa"))
        .post("/classifications/" + a + "/revisions")
        .then()
        .statusCode(201);
    String tag = as(EDITOR).get("/classifications/" + a + "?revision=2").header("ETag");
    CompletableFuture<Response> correction = new CompletableFuture<>();
    // When
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              CrosswalkEnds.Ends read = ends.published(ref(a), ref(b));
              MappingRules rules = ends.rules(read);
              rules.add(new Mapping.Entry(0, "", "1", "2", null, null));
              UUID actor = EDITOR.caller().clientId();
              crosswalks.store(
                  read, rules.mappings(), new CrosswalkService.Author(actor, null, null, null));
              correction.completeAsync(
                  () ->
                      as(LABOUR)
                          .header("If-Match", tag)
                          .post("/classifications/" + a + "/publication"));
              await().until(this::somebodyWaits);
            });
    // Then
    correction.get(20, TimeUnit.SECONDS).then().statusCode(200);
    publishCrosswalk(LABOUR, a, b).then().statusCode(200).body("revision", equalTo(1));
    mappings(a, b, "?code=1").then().body("items[0].targets.code", contains("2"));
  }

  private boolean somebodyWaits() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Boolean)
                    entities
                        .createNativeQuery(
                            """
                            select count(*) > 0 from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%classification_version%'
                            """)
                        .getSingleResult());
  }

  private static ClassificationRef ref(String version) {
    return ClassificationRef.parse("version", version);
  }

  private Response sent(TestCaller caller, String file) {
    return csv(caller, file).post(path + "/imports");
  }

  private static io.restassured.specification.RequestSpecification csv(
      TestCaller caller, String file) {
    return upload(caller, "text/csv", file.getBytes(UTF_8));
  }

  private List<String> trail() {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select coalesce(s.from_state, '-') || ' ' || s.to_state || ' ' || s.version
                from crosswalk_state_change s join crosswalk c on c.id = s.crosswalk_id
                join classification_version f on f.id = c.from_id
                where f.scheme = ?1 order by s.id
                """,
                String.class)
            .setParameter(1, a.split("/")[0])
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }
}
