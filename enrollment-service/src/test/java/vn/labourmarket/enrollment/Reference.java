package vn.labourmarket.enrollment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assertions;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.events.catalogue.ReportingObligationState;
import vn.labourmarket.platform.topics.EventJson;

/** Publishes reference data as occupations-service would, once for all tests of a start. */
public final class Reference {
  public static final UUID HANOI = area(1);
  public static final UUID OLD_PHU_THO = area(2);
  public static final UUID VINH_PHUC = area(3);
  public static final UUID PHU_THO = area(4);
  public static final UUID COMMUNE = area(5);
  private static final UUID DISTRICT = area(6);

  private static final LocalDate OLD = LocalDate.of(2008, 8, 1);
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static boolean published;

  private Reference() {}

  /** On the way it proves that the service is not ready before its copy is complete. */
  public static synchronized void publish() {
    if (published) {
      return;
    }
    expectReadiness(503);
    try (KafkaProducer<String, byte[]> kafka = producer()) {
      send(kafka, version("2008-08-01", OLD, 3));
      send(kafka, version("2025-07-01", MERGER, 2));
      send(kafka, province(HANOI, "01", "Thành phố Hà Nội", OLD, null));
      send(kafka, province(OLD_PHU_THO, "25", "Tỉnh Phú Thọ", OLD, MERGER.minusDays(1)));
      send(kafka, province(VINH_PHUC, "26", "Tỉnh Vĩnh Phúc", OLD, MERGER.minusDays(1)));
      send(kafka, areaState(COMMUNE, "COMMUNE", "07894", "Phường Nông Trang", MERGER, null));
      send(
          kafka,
          areaState(DISTRICT, "DISTRICT", "227", "Thành phố Việt Trì", OLD, MERGER.minusDays(1)));
      send(kafka, succession(OLD_PHU_THO, PHU_THO));
      send(kafka, succession(VINH_PHUC, PHU_THO));
      send(kafka, succession(DISTRICT, COMMUNE));
      send(kafka, obligation("ENR_MONTHLY", "INSTITUTION", "MONTH", "BY", 0, 25));
      send(kafka, obligation("ENR_Q", "INSTITUTION", "QUARTER", "BY", 1, 10));
      send(kafka, obligation("TRAIN_YEAR", "INSTITUTION", "YEAR", "BEFORE", 1, 10));
      send(kafka, obligation("LAB_USE", "EMPLOYER", "YEAR", "BEFORE", 0, 5));
      kafka.flush();
      expectReadiness(503);
      send(kafka, province(PHU_THO, "25", "Tỉnh Phú Thọ", MERGER, null));
      kafka.flush();
    }
    await().untilAsserted(() -> expectReadiness(200));
    published = true;
  }

  private static void expectReadiness(int status) {
    Assertions.assertEquals(status, given().get("/q/health/ready").statusCode());
  }

  private static void send(KafkaProducer<String, byte[]> kafka, Event<?> event) {
    try {
      ProducerRecord<String, byte[]> message =
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
              EventHeader.SCHEMA_VERSION, "1",
              EventHeader.AGGREGATE_VERSION, Long.toString(event.aggregateVersion()),
              EventHeader.CONTENT_TYPE, "application/json")
          .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
      kafka.send(message);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrapServers()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static String bootstrapServers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }

  private static Event<?> version(String version, LocalDate from, int items) {
    return new Event<>(
        EventType.CLASSIFICATION_PUBLISHED,
        "area/" + version,
        1,
        new ClassificationState("area", version, "Đơn vị", "Areas", from, null, "-", items, "-"));
  }

  /** Publishes a training list, once or again. */
  public static void trainingList(String version, LocalDate from, LocalDate to, String... codes) {
    try (KafkaProducer<String, byte[]> kafka = producer()) {
      for (String code : codes) {
        send(
            kafka,
            new Event<>(
                EventType.CLASSIFICATION_ITEM_CHANGED,
                "training-field/" + version + "/" + code,
                1,
                new ClassificationItemState(
                    "training-field", version, code, 4, null, code, null, true)));
      }
      send(
          kafka,
          new Event<>(
              EventType.CLASSIFICATION_PUBLISHED,
              "training-field/" + version,
              1,
              new ClassificationState(
                  "training-field", version, "Ngành", "Fields", from, to, "-", codes.length, "-")));
    }
  }

  private static Event<?> province(
      UUID id, String code, String name, LocalDate from, LocalDate to) {
    return areaState(id, "PROVINCE", code, name, from, to);
  }

  private static Event<?> areaState(
      UUID id, String level, String code, String name, LocalDate from, LocalDate to) {
    return new Event<>(
        EventType.AREA_CHANGED,
        id.toString(),
        1,
        new AreaState(
            id,
            level,
            code,
            null,
            from,
            to,
            "-",
            null,
            List.of(new AreaState.DatedName(name, "Area " + code, level, from, null, null))));
  }

  private static Event<?> succession(UUID from, UUID to) {
    return new Event<>(
        EventType.AREA_SUCCEEDED,
        from + "/" + to,
        1,
        new AreaSuccessionState(from, to, "MERGE", BigDecimal.ONE, MERGER, "-"));
  }

  private static Event<?> obligation(
      String code, String reporter, String cadence, String rule, int offset, int day) {
    LocalDate from = LocalDate.of(2020, 1, 1);
    return new Event<>(
        EventType.REPORTING_OBLIGATION_SET,
        code + "/" + cadence + "/" + from,
        1,
        new ReportingObligationState(
            code,
            code,
            code,
            reporter,
            "EDU_AUTHORITY",
            cadence,
            null,
            rule,
            offset,
            day,
            0,
            from,
            null,
            "-"));
  }

  private static UUID area(int number) {
    return UUID.fromString("00000000-0000-5000-8000-00000000000" + number);
  }
}
