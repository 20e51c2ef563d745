package vn.labourmarket.occupations;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.CommittedFile;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class OpenApiTest {
  @Test
  void isTheFileThatReviewersSee() {
    CommittedFile.assertSame(Path.of("openapi.yaml"), given().get("/openapi").asString());
  }
}
