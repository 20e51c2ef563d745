package vn.labourmarket.occupations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.CommittedFile;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.topics.EventJson;

/** Writes the samples that every consumer's test reads: what really stands in the topics. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SamplesTest {
  private static final Path FOLDER = Path.of("../libs/events/src/main/resources/samples");
  private static final String SOME_ID = "01a1b2c3-0000-7000-8000-000000000001";

  @ParameterizedTest
  @CsvSource({
    "CLASSIFICATION,       ClassificationPublished,   vsco/2020",
    "CLASSIFICATION_ITEM,  ClassificationItemChanged, size-band/2025/51_100",
    "AREA,                 AreaChanged,               67fc921c-8a23-5e21-8800-26fe7aa3dde3",
    "AREA_SUCCESSION,      AreaSucceeded,             f531198f-53cb-5cb3-9ba6-247a0edebb11/",
    "REPORTING_OBLIGATION, ReportingObligationSet,    ENR_MONTHLY/MONTH/"
  })
  void agreesWithWhatIsPublished(Topic topic, String type, String aggregate) throws IOException {
    // When
    PublishedEvent fact = PublishedEvents.startingWith(topic, aggregate, 1).get(0);
    // Then
    assertEquals(type, fact.type());
    compare(type, fact);
  }

  @org.junit.jupiter.api.Test
  void agreesWithAPublishedTarget() throws IOException {
    // When
    PublishedEvent fact =
        PublishedEvents.startingWith(Topic.TARGET, "", 14).stream()
            .filter(it -> it.payload().get("indicator").asText().equals("GUIDANCE_TEACHER"))
            .findFirst()
            .orElseThrow();
    // Then
    ((ObjectNode) fact.payload()).put("id", SOME_ID);
    compare("TargetSet", fact);
  }

  @org.junit.jupiter.api.Test
  void agreesWithAPublishedCrosswalk() throws IOException {
    // Given
    String list = "code,level,title_vi\n60,1,Xuất bản\n61,1,Viễn thông\n62,1,Máy tính\n";
    String from = Catalogue.scheme() + "/2018";
    String to = Catalogue.scheme() + "/2025";
    Catalogue.published(from, "2018-01-01", list);
    Catalogue.published(to, "2025-01-01", list);
    Catalogue.crosswalk(from, to, "from_code,to_code,weight\n61,60,0.25\n61,61,0.75\n62,61,1\n");
    // When
    PublishedEvent crosswalk =
        PublishedEvents.startingWith(Topic.CROSSWALK, from + ">" + to, 1).get(0);
    PublishedEvent mapping =
        PublishedEvents.startingWith(Topic.CROSSWALK_MAPPING, from + ">" + to + "/61", 1).get(0);
    // Then
    for (PublishedEvent fact : List.of(crosswalk, mapping)) {
      ((ObjectNode) fact.payload()).put("fromScheme", "vsic").put("toScheme", "vsic");
    }
    compare("CrosswalkPublished", crosswalk);
    compare("CrosswalkMappingChanged", mapping);
  }

  @org.junit.jupiter.api.Test
  void agreesWithAnOccupation() throws IOException {
    // Given
    String old = "7" + Catalogue.scheme();
    String successor = "7" + Catalogue.scheme();
    occupation(old, "{\"vi\": \"Thợ hàn hơi\"}", "");
    occupation(
        successor,
        "{\"vi\": \"Thợ hàn và cắt kim loại\", \"en\": \"Welders and flame cutters\"}",
        ", \"vqfLevel\": 4, \"trainingFields\": [\"5520123\"]");
    // When
    Catalogue.as(Catalogue.EDITOR)
        .header("If-Match", "\"2\"")
        .contentType("application/json")
        .body("{\"replacedBy\": [\"%s\"], \"on\": \"2026-07-01\"}".formatted(successor))
        .put("/occupations/" + old + "/deprecation")
        .then()
        .statusCode(200);
    Catalogue.as(Catalogue.LABOUR)
        .header("If-Match", "\"3\"")
        .post("/occupations/" + old + "/deprecation")
        .then()
        .statusCode(200);
    // Then
    PublishedEvent published = PublishedEvents.startingWith(Topic.OCCUPATION, successor, 1).get(0);
    ((ObjectNode) published.payload()).put("code", "7212");
    compare("OccupationPublished", published);
    PublishedEvent deprecated = PublishedEvents.startingWith(Topic.OCCUPATION, old, 2).get(1);
    ((ObjectNode) deprecated.payload()).put("code", "7212.1").putArray("replacedBy").add("7212");
    compare("OccupationDeprecated", deprecated);
  }

  @org.junit.jupiter.api.Test
  void agreesWithAPriorityList() throws IOException {
    // Given
    String list = Catalogue.scheme().toUpperCase(java.util.Locale.ROOT);
    String body =
        """
        {"list": "%s", "nameVi": "Ngành, nghề trọng điểm", "nameEn": "Key occupations",
         "validFrom": "2026-01-01", "validTo": "2030-12-31",
         "legalBasis": "Quyết định 15/QĐ-UBND", "scheme": "isco", "version": "2008",
         "codes": ["7212", "2512"]}
        """
            .formatted(list);
    // When
    io.restassured.response.Response draft =
        Catalogue.as(Catalogue.ADMINISTRATOR)
            .contentType("application/json")
            .body(body)
            .put("/priority-lists");
    draft.then().statusCode(201);
    Catalogue.as(Catalogue.LABOUR)
        .header("If-Match", draft.header("ETag"))
        .post("/priority-lists/" + draft.jsonPath().getString("id") + "/publication")
        .then()
        .statusCode(200);
    // Then
    PublishedEvent fact = PublishedEvents.startingWith(Topic.PRIORITY_LIST, list, 1).get(0);
    ((ObjectNode) fact.payload()).put("list", "KEY_OCCUPATIONS");
    compare("PriorityListSet", fact);
  }

  private static void occupation(String code, String names, String more) {
    String body =
        """
        {"iscoRef": {"version": "2008", "code": "7212"},
         "vscoRef": {"version": "2020", "code": "72"},
         "titles": {"official": %s}, "summary": {"vi": "Nối kim loại."}%s}
        """
            .formatted(names, more);
    Catalogue.as(Catalogue.EDITOR)
        .contentType("application/json")
        .body(body)
        .put("/occupations/" + code)
        .then()
        .statusCode(201);
    Catalogue.as(Catalogue.LABOUR)
        .header("If-Match", "\"1\"")
        .post("/occupations/" + code + "/publication")
        .then()
        .statusCode(200);
  }

  private static void compare(String type, PublishedEvent fact) throws IOException {
    CommittedFile.assertSame(
        FOLDER.resolve(type + ".json"),
        EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(fact.payload())
            + "\n");
  }
}
