package vn.labourmarket.occupations.titles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Nobody alone takes much of what search and coding rest on. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TitleCheckResourceTest {
  private static final TestCaller OTHER = TestCaller.with(Role.CATALOGUE_EDITOR);
  private static final TestCaller LATER = TestCaller.with(Role.CATALOGUE_EDITOR);

  @Inject TitleSourceService service;
  @Inject TitleSources titleSources;
  @Inject EntityManager entities;

  private final String source = scheme() + "-1.1";
  private String list;

  @BeforeEach
  void publishAListAndTitles() {
    list = scheme() + "/2026";
    published(list, "2026-01-01", "code,level,title_vi\n11,1,Thợ\n");
    assertCompleted(stored(titles(0, 20)));
  }

  @Test
  void letsOnePersonAddAndChangeAFew() {
    // When
    JsonPath added = stored(titles(0, 30));
    // Then
    assertCompleted(added);
    assertCompleted(stored(titles(3, 30)));
    assertEquals(27, count());
  }

  @Test
  void takesALargePartOnlyByAFileThatSomebodyElseChecked() {
    // Given
    String file = titles(3, 20);
    JsonPath own = checked(EDITOR, file);
    assertCompleted(own);
    assertEquals(List.of("TITLE_CHECK_NEEDED"), own.getList("warnings.code"), own::prettify);
    // When
    JsonPath alone = stored(file);
    // Then
    assertEquals(List.of("FOUR_EYES"), alone.getList("errors.code"), alone::prettify);
    assertEquals(20, count());
    assertCompleted(checked(OTHER, titles(3, 20) + "\n"));
    assertEquals("FAILED", stored(file).getString("state"));
    assertCompleted(checked(OTHER, file));
    assertEquals(20, count());
    assertCompleted(stored(file));
    assertEquals(17, count());
  }

  @Test
  void takesNoCheckOfWhatTheSourceWasBefore() {
    // Given
    String file = titles(5, 20);
    assertCompleted(checked(OTHER, file));
    assertCompleted(stored(titles(0, 21)));
    // When
    JsonPath late = stored(file);
    // Then
    assertEquals(List.of("FOUR_EYES"), late.getList("errors.code"), late::prettify);
    assertCompleted(checked(OTHER, file));
    assertCompleted(stored(file));
  }

  @Test
  void takesNoCheckOfAFileThatLosesMoreSinceAnotherListIsInForce() {
    // Given
    String scheme = list.split("/")[0];
    String file = titles(0, 20).replace(list, scheme);
    assertCompleted(checked(OTHER, file));
    published(scheme + "/2027", "2026-02-01", "code,level,title_vi\n11,1,Thợ\n");
    // When
    JsonPath later = stored(file);
    // Then
    assertEquals(List.of("FOUR_EYES"), later.getList("errors.code"), later::prettify);
    assertEquals(20, count());
    assertCompleted(checked(OTHER, file));
    assertCompleted(stored(file));
  }

  @Test
  void takesNoOfficialTitleAlone() {
    // Given
    String official = list + ",11,Thợ cả,vi,official\n";
    assertCompleted(stored(titles(0, 40) + official));
    // When
    JsonPath alone = stored(titles(0, 40));
    // Then
    assertEquals(List.of("FOUR_EYES"), alone.getList("errors.code"), alone::prettify);
    assertCompleted(checked(OTHER, titles(0, 40)));
    assertCompleted(stored(titles(0, 40)));
    assertEquals(40, count());
  }

  @Test
  void namesBadRowsFirst() {
    // When
    JsonPath bad = stored("classification,code,title,language,kind\n" + list + ",99,x,vi,index\n");
    // Then
    assertEquals(List.of("CODE_UNKNOWN"), bad.getList("errors.code"), bad::prettify);
  }

  @Test
  void isRemovedByTwo() {
    // Given
    String path = "/occupation-titles/sources/" + source;
    String seen = as(OTHER).get(path).header("ETag");
    remove(EDITOR, seen)
        .then()
        .statusCode(202)
        .body("removalAskedBy", equalTo(EDITOR.caller().clientId().toString()))
        .body("removalAskedAt", notNullValue());
    String tag = as(OTHER).get(path).header("ETag");
    remove(EDITOR, tag).then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    remove(OTHER, seen).then().statusCode(412);
    remove(EDITOR, seen).then().statusCode(202).header("ETag", tag);
    assertEquals(20, count());
    assertCompleted(stored(titles(0, 21)));
    as(OTHER).get(path).then().body("removalAskedBy", nullValue());
    remove(OTHER, as(OTHER).get(path).header("ETag")).then().statusCode(202);
    // When
    Response removed = remove(EDITOR, as(EDITOR).get(path).header("ETag"));
    // Then
    removed.then().statusCode(204);
    as(OTHER).get(path).then().statusCode(404);
    assertEquals(0, count());
  }

  @Test
  void changesNoTitleByAskingForARemoval() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // Given
              titleSources.lock();
              long before = titleSources.revision();
              // When
              service.remove(source, EDITOR.caller().clientId(), tag());
              // Then
              service.keep(source, version());
              service.remove(source, OTHER.caller().clientId(), version());
              assertEquals(before, titleSources.revision());
            });
    as(OTHER).get(path()).then().body("removalAskedBy", equalTo(client(OTHER)));
  }

  private String version() {
    return "\"%d\"".formatted(titleSources.find(source).orElseThrow().version());
  }

  @Test
  void keepsChecksOfTitlesWhileSomebodyAsksForARemoval() {
    // Given
    String file = titles(5, 20);
    assertCompleted(checked(OTHER, file));
    remove(LATER, tag()).then().statusCode(202);
    keep(LATER, tag()).then().statusCode(204);
    // When
    JsonPath stored = stored(file);
    // Then
    assertCompleted(stored);
    assertEquals(15, count());
  }

  @Test
  void isKeptByWhoeverDoesNotWantItRemoved() {
    // Given
    String first = tag();
    keep(EDITOR, first).then().statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
    remove(EDITOR, first).then().statusCode(202);
    String asked = tag();
    keep(OTHER, first).then().statusCode(412);
    keep(LABOUR, asked).then().statusCode(403);
    as(OTHER).delete(path() + "/removal").then().statusCode(428);
    // When
    Response kept = keep(OTHER, asked);
    // Then
    kept.then().statusCode(204);
    as(OTHER).get(path()).then().body("removalAskedBy", nullValue());
    remove(OTHER, asked).then().statusCode(412);
    remove(OTHER, tag()).then().statusCode(202).body("removalAskedBy", equalTo(client(OTHER)));
    assertEquals(3, new HashSet<>(List.of(first, asked, tag())).size());
    assertEquals(20, count());
  }

  @Test
  void isRemovedByNobodyWhoComesAMonthLate() {
    // Given
    remove(EDITOR, tag()).then().statusCode(202).body("removalLapsesAt", notNullValue());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update title_source set removal_asked_at = removal_asked_at - interval '31 days' where name = ?1")
                    .setParameter(1, source)
                    .executeUpdate());
    // When
    Response late = remove(OTHER, tag());
    // Then
    late.then().statusCode(202).body("removalAskedBy", equalTo(client(OTHER)));
    assertEquals(20, count());
    remove(EDITOR, tag()).then().statusCode(204);
  }

  private Response keep(TestCaller caller, String tag) {
    return as(caller).header("If-Match", tag).delete(path() + "/removal");
  }

  private String path() {
    return "/occupation-titles/sources/" + source;
  }

  private String tag() {
    return as(OTHER).get(path()).header("ETag");
  }

  private static String client(TestCaller caller) {
    return caller.caller().clientId().toString();
  }

  @Test
  void pagesThroughSourcesByName() {
    // Given
    JsonPath page = read("/occupation-titles/sources?limit=1");
    // When
    JsonPath next =
        read("/occupation-titles/sources?limit=500&cursor=" + page.getString("nextCursor"));
    // Then
    List<String> names = next.getList("items.name");
    assertEquals(names.stream().sorted().toList(), names);
    assertEquals(false, names.contains(page.getString("items[0].name")));
  }

  private String titles(int from, int to) {
    return "classification,code,title,language,kind\n"
        + IntStream.range(from, to)
            .mapToObj(it -> list + ",11,Thợ số %d,vi,index\n".formatted(it))
            .collect(Collectors.joining());
  }

  private JsonPath stored(String csv) {
    return verdict(send(EDITOR, csv, ""));
  }

  private JsonPath checked(TestCaller by, String csv) {
    return verdict(send(by, csv, "&dryRun=true"));
  }

  private Response send(TestCaller caller, String csv, String more) {
    return upload(caller, "text/csv", csv.getBytes(UTF_8))
        .post("/occupation-titles/imports?source=" + source + more);
  }

  private Response remove(TestCaller caller, String tag) {
    return as(caller).header("If-Match", tag).delete("/occupation-titles/sources/" + source);
  }

  private int count() {
    return read("/occupation-titles?limit=500&source=" + source).getList("items").size();
  }

  private static void assertCompleted(JsonPath job) {
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
  }
}
