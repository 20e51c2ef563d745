package vn.labourmarket.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.CommittedFile;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class OpenApiTest {
  @Test
  void theContractIsTheCommittedOne() {
    String generated = RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();

    CommittedFile.assertSame(Path.of("openapi.yaml"), generated);
  }
}
