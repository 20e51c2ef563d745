package vn.labourmarket.demand.reference;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.description;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.Database;
import vn.labourmarket.events.catalogue.CrosswalkMappingState;
import vn.labourmarket.events.catalogue.OccupationState;
import vn.labourmarket.platform.inbox.Inbox;
import vn.labourmarket.platform.inbox.Inboxes;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestClock;
import vn.labourmarket.platform.time.VietnamTime;

/** The copies of profiles and crosswalks, fed with real records. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CopiesTest {
  private static final String SHARES =
      "select share.code || ' ' || share.weight from reference_industry_mapping m,"
          + " unnest(to_codes, weights) as share (code, weight) where m.code = ? order by 1";
  private static final String PROFILE =
      "select coalesce(cast(deprecated_on as text), '-') || ' ' || cast(replaced_by as text)"
          + " from reference_occupation where code = ?";
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  @Inject Inboxes inboxes;
  @Inject DataSource database;
  @Inject ReferenceData reference;

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  private static CrosswalkMappingState mapping(String code, String... targetsAndWeights) {
    return new CrosswalkMappingState(
        "vsic",
        "2007",
        "vsic",
        "2018",
        code,
        Arrays.stream(targetsAndWeights)
            .map(it -> it.split(" "))
            .map(it -> new CrosswalkMappingState.Share(it[0], new BigDecimal(it[1]), "RELATED"))
            .toList());
  }

  private static void arrived(String sql, String key, String... rows) {
    await().untilAsserted(() -> assertEquals(List.of(rows), Database.texts(sql, key)));
  }

  /** V38: a list of before 2018, so that the tests beside this one go on with theirs. */
  @Test
  void suggestsWhatAnIndustryOfAnExpiredVersionHasBecome() {
    // Given
    CatalogueFeed.publish(
        new ClassificationVersion(
            Scheme.INDUSTRY, "2007", LocalDate.of(2007, 1, 26), LocalDate.of(2017, 12, 31), 1));
    CatalogueFeed.publish(
        new ClassificationItem(Scheme.INDUSTRY, "2007", "88", 2, "cũ", "old", null, null));
    CatalogueFeed.publish(1, mapping("88", "25 0.75", "14 0.25"));
    arrived(SHARES, "88", "14 0.25", "25 0.75");
    Map<String, Object> employer = description();
    employer.put("vsicRef", Map.of("scheme", "vsic", "version", "2007", "code", "88"));

    // When
    await()
        .until(() -> registration(employer).jsonPath().get("code").equals("VSIC_VERSION_EXPIRED"));

    // Then
    registration(employer)
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/vsicRef/code"))
        .body("violations[0].suggestedVersion", equalTo("2018"))
        .body("violations[0].suggestions.code", contains("25", "14"))
        .body("violations[0].suggestions.weight", contains(0.75f, 0.25f));
    employer.put("vsicRef", Map.of("code", "25"));
    registration(employer).then().statusCode(201);
  }

  /** V38: a list that is not in force yet, so that the tests beside this one go on with theirs. */
  @Test
  void asksNewEmployersForAGroupOnceTheListInForceHoldsSome() {
    // Given
    LocalDate start = LocalDate.now(VietnamTime.ZONE).plusDays(40);
    CatalogueFeed.publish(new ClassificationVersion(Scheme.INDUSTRY, "2031", start, null, 2));
    for (String code : List.of("25", "251")) {
      CatalogueFeed.publish(
          new ClassificationItem(
              Scheme.INDUSTRY, "2031", code, code.length(), code, code, null, null));
    }
    await()
        .until(
            () ->
                reference.current().version(Scheme.INDUSTRY, "2031").isPresent()
                    && reference.current().reaches(Scheme.INDUSTRY, "2031", 3));
    Map<String, Object> employer = description();
    employer.put("vsicRef", Map.of("code", "25"));
    registration(employer).then().statusCode(201).body("vsicRef.version", equalTo("2018"));
    Map<String, Object> later = description();
    later.put("vsicRef", Map.of("code", "25"));

    // When
    TestClock.set(start + "T03:00:00Z");

    // Then
    registration(later)
        .then()
        .statusCode(422)
        .body("code", equalTo("VSIC_LEVEL"))
        .body("violations[0].pointer", equalTo("/vsicRef/code"));
    later.put("vsicRef", Map.of("code", "251"));
    registration(later).then().statusCode(201).body("vsicRef.version", equalTo("2031"));
  }

  @AfterEach
  void realTime() {
    TestClock.reset();
  }

  private static Response registration(Map<String, Object> employer) {
    return as(EMPLOYMENT_SERVICE).body(employer).post(API + "/employers");
  }

  @Test
  void forgetsWhatANewerEditionOfACrosswalkLacks() {
    CatalogueFeed.publish(1, mapping("81", "25 0.5", "14 0.5"));
    arrived(SHARES, "81", "14 0.5", "25 0.5");

    CatalogueFeed.publish(2, mapping("81", "25 1"));
    CatalogueFeed.publish(1, mapping("82", "25 1"));
    CatalogueFeed.publish(2, mapping("82"));

    arrived(SHARES, "81", "25 1");
    arrived(SHARES, "82");
  }

  @Test
  void keepsTheNewestStateWhenOlderOnesAndDuplicatesArrive() {
    // Given
    OccupationState published = CatalogueFeed.profile("7001", "7001", null);
    OccupationState deprecated = CatalogueFeed.profile("7001", "7001", DAY, "7002");

    // When
    CatalogueFeed.publish(2, deprecated);
    CatalogueFeed.publish(1, published);
    CatalogueFeed.publish(2, deprecated);
    CatalogueFeed.publish(1, CatalogueFeed.profile("7009", null, null));

    // Then
    arrived(PROFILE, "7009", "- {}");
    arrived(PROFILE, "7001", DAY + " {7002}");
  }

  @Test
  void takesTheDayOfTheNewsWhereADeprecationHasNone() {
    OccupationState undated =
        new OccupationState(
            "7005", null, null, null, "cũ", null, null, List.of(), "DEPRECATED", null, List.of());

    CatalogueFeed.publish(1, undated);

    arrived(PROFILE, "7005", LocalDate.now(VietnamTime.ZONE) + " {}");
  }

  @Test
  void rebuildsTheSameCopiesFromTheStartOfTheTopics() {
    // Given
    CatalogueFeed.publish(1, CatalogueFeed.profile("7003", "7003", null));
    CatalogueFeed.publish(2, CatalogueFeed.profile("7003", "7003", DAY, "7004"));
    CatalogueFeed.publish(1, mapping("83", "25 0.4", "14 0.6"));
    arrived(PROFILE, "7003", DAY + " {7004}");
    arrived(SHARES, "83", "14 0.6", "25 0.4");
    List<String> before = copies();

    // When
    try (Inbox again = ReferenceListener.reading(inboxes.named("replay", database)).build()) {
      again.start();
      await().until(again::caughtUp);
    }

    // Then
    assertEquals(before, copies());
  }

  private static List<String> copies() {
    return Database.texts(
        """
        select cast(o as text) from reference_occupation o
        union all select cast(m as text) from reference_industry_mapping m
        union all select cast(i as text) from reference_item i
        union all select cast(a as text) from reference_area a
        order by 1
        """);
  }
}
