package vn.labourmarket.demand.reference;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.demand.DemandSystem.EMPLOYMENT_SERVICE;
import static vn.labourmarket.demand.DemandSystem.post;
import static vn.labourmarket.demand.DemandSystem.vacancy;
import static vn.labourmarket.demand.DemandSystem.verified;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.demand.CatalogueFeed;
import vn.labourmarket.demand.Database;
import vn.labourmarket.demand.DemandSystem.Employer;
import vn.labourmarket.platform.test.SuiteServers;

/** The local copies, fed with real records. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReferenceInboxTest {
  private int readinessWithoutOneItem;

  @BeforeEach
  void feed() {
    readinessWithoutOneItem = CatalogueFeed.ensure();
  }

  @Test
  void isNotReadyWhileAnItemIsMissing() {
    assertEquals(503, readinessWithoutOneItem);
  }

  @Test
  void remembersThatItWasComplete() {
    assertEquals(
        1,
        Database.number(
            "select count(*) from reference_revision where complete_since is not null"));
  }

  @Test
  void acceptsACodeAsSoonAsItHasArrived() {
    // Given
    Employer employer = verified();
    Map<String, Object> vacancy = vacancy();
    vacancy.put("employer", employer.id().toString());
    vacancy.put("vscoRef", Map.of("code", "7212"));
    post(EMPLOYMENT_SERVICE, vacancy).then().statusCode(422).body("code", equalTo("VSCO_UNKNOWN"));

    // When
    CatalogueFeed.publish(
        new ClassificationItem(Scheme.OCCUPATION, "2020", "7212", 4, "Thợ hàn", null, null, null));

    // Then
    await().until(() -> post(EMPLOYMENT_SERVICE, vacancy).statusCode() == 201);
  }
}
