package vn.labourmarket.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.test.SuiteServers;

/** What an operator reads who wants to know why a token is refused. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class RefusalLogTest {
  private final Logger logger = Logger.getLogger("vn.labourmarket.gateway.oidc");
  private final Lines lines = new Lines();
  private final Issuer issuer = Peers.issuer();

  private static final class Lines extends Handler {
    final Queue<String> texts = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord line) {
      texts.add(line.getMessage() + ' ' + Arrays.toString(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    logger.setLevel(Level.FINE);
    logger.addHandler(lines);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(lines);
    logger.setLevel(null);
  }

  @Test
  void saysWhatIsWrongWithATokenAndNothingOfItsUser() {
    // Given
    Map<String, Token> wrong = new LinkedHashMap<>();
    wrong.put("expired", issuer.token().time("exp", Instant.now().minusSeconds(600)));
    wrong.put("not valid yet", issuer.token().time("nbf", Instant.now().plusSeconds(120)));
    wrong.put("meant for somebody else", issuer.token().claim("aud", "payroll"));
    wrong.put("no access token by its claims", issuer.token().claim("typ", "ID"));
    wrong.put("signature is wrong", issuer.token().signedWith(Issuer.rsaKey().getPrivateKey()));
    wrong.put("signed with a key that is not known", issuer.token().header("kid", "gone"));
    wrong.put("without a subject", issuer.token().without("sub"));

    for (Map.Entry<String, Token> one : wrong.entrySet()) {
      lines.texts.clear();
      String token = one.getValue().text();

      // When
      GatewayCalls.anonymous()
          .header("Authorization", "Bearer " + token)
          .get("/areas")
          .then()
          .statusCode(401);

      // Then
      String told = String.join("\n", lines.texts);
      assertTrue(told.contains(one.getKey()), one.getKey() + ": " + told);
      assertFalse(told.contains("nguyen.van.a"), told);
      assertFalse(told.contains(token.split("\\.")[1]), told);
    }
  }
}
