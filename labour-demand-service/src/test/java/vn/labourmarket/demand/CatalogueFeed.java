package vn.labourmarket.demand;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.labourmarket.demand.reference.Area;
import vn.labourmarket.demand.reference.ClassificationItem;
import vn.labourmarket.demand.reference.ClassificationVersion;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.events.catalogue.CrosswalkMappingState;
import vn.labourmarket.events.catalogue.OccupationState;
import vn.labourmarket.platform.topics.EventJson;

/** Publishes reference data as occupations-service does. */
public final class CatalogueFeed {
  private static final String LAST_ITEM = "GT10000";
  private static Integer readinessWithoutOneItem;

  private CatalogueFeed() {}

  /**
   * Publishes the test catalogue once and waits until the service is ready.
   *
   * @return the status of the readiness probe while one item was still missing
   */
  public static synchronized int ensure() {
    if (readinessWithoutOneItem == null) {
      try (KafkaProducer<String, byte[]> producer = producer()) {
        TestCatalogue.areas().forEach(it -> publish(producer, area(it)));
        TestCatalogue.successions()
            .forEach(
                it ->
                    publish(
                        producer,
                        new Event<>(
                            EventType.AREA_SUCCEEDED,
                            it.fromId() + "/" + it.toId(),
                            1,
                            new AreaSuccessionState(
                                it.fromId(),
                                it.toId(),
                                "MERGE",
                                java.math.BigDecimal.ONE,
                                LocalDate.of(2025, 7, 1),
                                "test"))));
        TestCatalogue.versions().forEach(it -> publish(producer, version(it)));
        TestCatalogue.items().stream()
            .filter(it -> !it.code().equals(LAST_ITEM))
            .forEach(it -> publish(producer, item(it)));
        await().until(() -> knownItems() == TestCatalogue.items().size() - 1);
        readinessWithoutOneItem = readiness();
        TestCatalogue.items().stream()
            .filter(it -> it.code().equals(LAST_ITEM))
            .forEach(it -> publish(producer, item(it)));
      }
      await().until(() -> readiness() == 200);
    }
    return readinessWithoutOneItem;
  }

  /** Publishes one more item. */
  public static void publish(ClassificationItem item) {
    publish(item(item));
  }

  /** Publishes one more version. */
  public static void publish(ClassificationVersion version) {
    publish(version(version));
  }

  public static void publish(Event<?> event) {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      publish(producer, event);
    }
  }

  /** Publishes the state of a profile. */
  public static void publish(long version, OccupationState profile) {
    boolean deprecated = profile.status().equals("DEPRECATED");
    publish(
        new Event<>(
            deprecated ? EventType.OCCUPATION_DEPRECATED : EventType.OCCUPATION_PUBLISHED,
            profile.code(),
            version,
            profile));
  }

  /** Publishes what a VSIC code becomes. */
  public static void publish(long version, CrosswalkMappingState mapping) {
    publish(
        new Event<>(
            EventType.CROSSWALK_MAPPING_CHANGED,
            "%s/%s>%s/%s/%s"
                .formatted(
                    mapping.fromScheme(),
                    mapping.fromVersion(),
                    mapping.toScheme(),
                    mapping.toVersion(),
                    mapping.code()),
            version,
            mapping));
  }

  /** A profile of a VSCO code; deprecated from a day on unless that is null. */
  public static OccupationState profile(
      String code, String vscoCode, LocalDate deprecatedOn, String... replacedBy) {
    return new OccupationState(
        code,
        null,
        vscoCode == null ? null : "2020",
        vscoCode,
        "Nghề " + code,
        "Occupation " + code,
        null,
        List.of(),
        deprecatedOn == null ? "PUBLISHED" : "DEPRECATED",
        deprecatedOn,
        List.of(replacedBy));
  }

  private static int readiness() {
    return given().get("/q/health/ready").statusCode();
  }

  private static long knownItems() {
    return Database.number("select count(*) from reference_item");
  }

  private static KafkaProducer<String, byte[]> producer() {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", servers, "acks", "all"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static void publish(KafkaProducer<String, byte[]> producer, Event<?> event) {
    try {
      ProducerRecord<String, byte[]> sent =
          new ProducerRecord<>(
              event.type().topic().topicName(),
              event.aggregateId(),
              EventJson.mapper().writeValueAsBytes(event.payload()));
      Map.of(
              EventHeader.SPEC_VERSION, "1.0",
              EventHeader.ID, UUID.randomUUID().toString(),
              EventHeader.TYPE, event.type().typeName(),
              EventHeader.SOURCE, "occupations-service",
              EventHeader.TIME, Instant.now().toString(),
              EventHeader.SUBJECT, event.aggregateId(),
              EventHeader.SCHEMA_VERSION, String.valueOf(event.type().schemaVersion()),
              EventHeader.AGGREGATE_VERSION, String.valueOf(event.aggregateVersion()),
              EventHeader.CONTENT_TYPE, "application/json")
          .forEach((name, value) -> add(sent.headers(), name, value));
      producer.send(sent).get();
    } catch (java.io.IOException | InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private static Event<AreaState> area(Area area) {
    return new Event<>(
        EventType.AREA_CHANGED,
        area.id().toString(),
        1,
        new AreaState(
            area.id(),
            area.level(),
            area.code(),
            null,
            area.validFrom(),
            area.validTo(),
            "test",
            null,
            List.of(
                new AreaState.DatedName(
                    area.nameVi(), area.nameEn(), "PROVINCE", area.validFrom(), null, null))));
  }

  private static Event<ClassificationState> version(ClassificationVersion version) {
    return new Event<>(
        EventType.CLASSIFICATION_PUBLISHED,
        version.scheme().code() + "/" + version.version(),
        1,
        new ClassificationState(
            version.scheme().code(),
            version.version(),
            "thử",
            "test",
            version.validFrom(),
            version.validTo(),
            "test",
            version.itemCount(),
            "00"));
  }

  private static Event<ClassificationItemState> item(ClassificationItem item) {
    return new Event<>(
        EventType.CLASSIFICATION_ITEM_CHANGED,
        item.scheme().code() + "/" + item.version() + "/" + item.code(),
        1,
        new ClassificationItemState(
            item.scheme().code(),
            item.version(),
            item.code(),
            item.level(),
            null,
            item.titleVi(),
            item.titleEn(),
            true,
            item.minimum(),
            item.maximum()));
  }
}
