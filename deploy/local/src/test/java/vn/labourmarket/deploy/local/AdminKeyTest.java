package vn.labourmarket.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminKeyTest {
  @TempDir Path keys;

  @ParameterizedTest
  @ValueSource(strings = {"fifteen-letters", "sixteen letters-", "khoá-quản-trị-đầu-tiên"})
  void refusesWhatTheGatewayWouldNotStartWith(String key) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> AdminKey.of(keys, Map.of("BOOTSTRAP_ADMIN_KEY", key)));

    assertEquals(
        "BOOTSTRAP_ADMIN_KEY must have 16 to 200 visible ASCII characters", refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sixteen-letters!", "0123456789abcdef~"})
  void takesWhatTheGatewayTakes(String key) throws IOException {
    assertEquals(key, AdminKey.of(keys, Map.of("BOOTSTRAP_ADMIN_KEY", key)).value());
  }
}
