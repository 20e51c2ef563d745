package vn.labourmarket.platform.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import groovy.lang.GroovyShell;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** Paths of answers are compiled once; what they find is each answer's own. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RepeatedPathTest {
  @Test
  void findsInEachAnswerWhatIsThere() {
    String path = "items.findAll { it.n > 1 }.n";
    for (int i = 2; i < 5; i++) {
      JsonPath answer = JsonPath.from("{\"items\":[{\"n\":1},{\"n\":%d}]}".formatted(i));
      assertEquals(List.of(i), answer.getList(path));
      assertEquals(i, answer.param("wanted", i).getInt("items.find { it.n == wanted }.n"));
    }
    for (int i = 0; i < 2; i++) {
      assertThrows(IllegalArgumentException.class, () -> JsonPath.from("{}").get("a b ("));
    }
  }

  @Test
  void compilesThemOnce() {
    assertSame(compiled("this.class"), compiled("this.class"));
  }

  /** Asked as REST Assured, which is written in Groovy, asks. */
  private static Object compiled(String text) {
    GroovyShell shell = new GroovyShell();
    return InvokerHelper.invokeMethod(shell, "evaluate", text);
  }
}
