package vn.labourmarket.demand.employers;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.demand.DemandSystem.API;
import static vn.labourmarket.demand.DemandSystem.AUTHORITY;
import static vn.labourmarket.demand.DemandSystem.as;
import static vn.labourmarket.demand.DemandSystem.description;
import static vn.labourmarket.demand.DemandSystem.registered;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.demand.LogRecords;
import vn.labourmarket.demand.lifecycle.Actor;
import vn.labourmarket.platform.rows.ServiceScope;
import vn.labourmarket.platform.test.SuiteServers;

/** What a person is reached by stands in no log, even when the database refuses to keep it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ConfidentialLogTest {
  private static final Actor ACTOR = new Actor(UUID.randomUUID(), Instant.EPOCH);

  private final EmployerRepository employers;

  ConfidentialLogTest(EmployerRepository employers) {
    this.employers = employers;
  }

  @BeforeEach
  void feed() {
    CatalogueFeed.ensure();
  }

  @Test
  void namesTheConstraintButNoValueWhenContactsAreRefused() {
    // Given
    Contact contact = new Contact("Người Thử Nghiệm", "0900 000 123", "thu@example.invalid");

    // When
    String logged;
    try (LogRecords records = LogRecords.listen()) {
      Log.error("as a request that fails is logged", refused(contact));
      logged = records.text();
    }

    // Then
    assertTrue(logged.contains("employer_contact_employer"), logged);
    assertFalse(logged.contains(contact.name()), logged);
    assertFalse(logged.contains(contact.phone()), logged);
    assertFalse(logged.contains(contact.email()), logged);
  }

  @Test
  void keepsWhatACallerSentOutOfTheLogWhenAnotherHasTheCode() {
    // Given
    Employer first = registered(description());
    Employer second = registered(description());
    Map<String, Object> correction = new HashMap<>(description());
    correction.put("code", first.code());

    // When
    Response answer;
    String logged;
    try (LogRecords records = LogRecords.listen()) {
      answer =
          as(AUTHORITY)
              .header("If-Match", "\"1\"")
              .body(correction)
              .put(API + "/employers/" + second.id());
      logged = records.text();
    }

    // Then
    answer.then().statusCode(409).body("code", equalTo("EMPLOYER_EXISTS"));
    assertFalse(logged.contains(first.code()), logged);
    assertFalse(logged.contains("Người Liên Hệ"), logged);
  }

  /** Two, so that they are sent as a batch; of no employer, so that a constraint refuses them. */
  private RuntimeException refused(Contact contact) {
    return assertThrows(
        RuntimeException.class,
        () ->
            ServiceScope.call(
                () ->
                    QuarkusTransaction.requiringNew()
                        .call(
                            () -> {
                              employers.add(new EmployerContact(UUID.randomUUID(), contact, ACTOR));
                              employers.add(new EmployerContact(UUID.randomUUID(), contact, ACTOR));
                              employers.flush();
                              return true;
                            })));
  }
}
