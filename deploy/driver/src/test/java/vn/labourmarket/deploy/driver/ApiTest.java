package vn.labourmarket.deploy.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiTest {
  private final Api client =
      Api.at(URI.create("http://127.0.0.1:1"), "lmk_one", Duration.ofSeconds(1));

  @Test
  void givesAwayItsOwnKey() {
    // When
    Api other = client.with("lmk_other");
    // Then
    assertEquals("lmk_one", client.key());
    assertEquals("lmk_other", other.key());
  }

  @Test
  void givesAwayNoTokenAsAKey() {
    // When
    Api person = client.withToken("eyJ");
    // Then
    assertThrows(IllegalStateException.class, person::key);
  }
}
