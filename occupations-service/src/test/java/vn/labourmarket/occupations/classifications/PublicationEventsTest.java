package vn.labourmarket.occupations.classifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;

/** What the other services build their copies from, read from a real broker. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PublicationEventsTest {
  private static final String LIST =
      "code,parent_code,level,title_vi,title_en\n1,,1,Một,One\n11,1,2,Mười một,\n";

  @Test
  void sendsEveryItemAndHowManyThereAre() {
    // Given
    String version = scheme() + "/2026";
    // When
    published(version, "2026-01-01", LIST);
    // Then
    PublishedEvent head = PublishedEvents.startingWith(Topic.CLASSIFICATION, version, 1).get(0);
    assertEquals("ClassificationPublished", head.type());
    assertEquals(2, head.payload().get("itemCount").asInt());
    assertEquals(
        read("/classifications/" + version).getString("contentHash"),
        head.payload().get("contentHash").asText());
    List<PublishedEvent> items =
        PublishedEvents.startingWith(Topic.CLASSIFICATION_ITEM, version, 2);
    assertEquals(
        List.of("1 Một One true", "11 Mười một null true"),
        items.stream()
            .map(
                it ->
                    "%s %s %s %s"
                        .formatted(
                            it.payload().get("code").asText(),
                            it.payload().get("titleVi").asText(),
                            it.payload().get("titleEn").asText(),
                            it.payload().get("titleViOfficial").asBoolean()))
            .sorted()
            .toList());
  }

  @Test
  void sendsTheEndOfAnOlderVersionUnderAHigherNumber() {
    // Given
    String scheme = scheme();
    published(scheme + "/2018", "2018-01-01", LIST);
    // When
    published(scheme + "/2026", "2026-01-01", LIST);
    // Then
    List<PublishedEvent> older =
        PublishedEvents.startingWith(Topic.CLASSIFICATION, scheme + "/2018", 2);
    assertTrue(older.get(0).payload().get("validTo").isNull());
    assertEquals("2025-12-31", older.get(1).payload().get("validTo").asText());
    assertTrue(older.get(1).version() > older.get(0).version());
  }

  @Test
  void sendsWhatTheProjectComesWithAtTheFirstStart() {
    // When
    List<PublishedEvent> versions = PublishedEvents.startingWith(Topic.CLASSIFICATION, "", 8);
    // Then
    assertTrue(
        versions.stream()
            .map(PublishedEvent::key)
            .collect(Collectors.toSet())
            .containsAll(
                List.of(
                    "vsco/2020",
                    "isco/2008",
                    "vsic/2018",
                    "qualification/2025",
                    "employer-type/2025",
                    "size-band/2025",
                    "area/2008-08-01",
                    "area/2025-07-01")));
    assertEquals(
        619, PublishedEvents.startingWith(Topic.CLASSIFICATION_ITEM, "isco/2008/", 619).size());
    assertEquals(86, PublishedEvents.startingWith(Topic.AREA, "", 86).size());
    assertEquals(52, PublishedEvents.startingWith(Topic.AREA_SUCCESSION, "", 52).size());
    assertTrue(PublishedEvents.startingWith(Topic.TARGET, "", 14).size() >= 14);
    assertTrue(PublishedEvents.startingWith(Topic.REPORTING_OBLIGATION, "", 24).size() >= 24);
  }
}
