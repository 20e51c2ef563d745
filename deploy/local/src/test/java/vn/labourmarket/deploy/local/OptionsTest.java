package vn.labourmarket.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void startsOnTheStandardPortInTheCurrentDirectoryWithoutOptions() {
    // When
    Options options = Options.parse();

    // Then
    assertEquals(Path.of(".data").toAbsolutePath(), options.data());
    assertEquals(
        new GatewayAddress("127.0.0.1", 8080), new GatewayAddress(options.host(), options.port()));
    assertFalse(options.demo() || options.detach() || options.fastStart());
  }

  @Test
  void acceptsValuesBehindABlankAndBehindAnEqualsSign() {
    assertEquals(
        Options.parse("--data=/a/../b", "--port=1", "--demo", "--kafka=one:1,two:2"),
        Options.parse("--kafka", "one:1,two:2", "--demo", "--port", "1", "--data", "/b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --port 0         | --port must be a number from 1 to 65535, not 0
          --port 65536     | --port must be a number from 1 to 65535, not 65536
          --port x         | --port must be a number from 1 to 65535, not x
          --port           | Option --port needs a value
          --data --demo    | Option --data needs a value
          --demo=yes       | Option --demo takes no value
          --verbose        | Unknown option --verbose; see deploy/run --help
          start            | Unknown option start; see deploy/run --help
          --kafka broker   | --kafka needs HOST:PORT, not broker
          --kafka a:1,     | --kafka needs HOST:PORT, not a:1,
          --postgres h:1   | --postgres needs postgresql://HOST:PORT
          --postgres x y   | --postgres needs postgresql://HOST:PORT
          """)
  void refusesWhatItDoesNotUnderstand(String arguments, String reason) {
    // When
    Refusal refusal =
        assertThrows(Refusal.class, () -> Options.parse(arguments.strip().split(" ")));

    // Then
    assertEquals(reason, refusal.text().in(Language.ENGLISH));
    assertTrue(refusal.text().in(Language.BOTH).endsWith(" / " + reason));
  }

  @Test
  void readsEveryUsualFormOfADatabaseAddress() {
    Map<String, String> environment = Map.of("DATABASE_USER", "u", "DATABASE_PASSWORD", "p");
    assertEquals(
        List.of(
            new PostgresAddress("db:5432", "postgres", "", "u", "p"),
            new PostgresAddress("db:6000", "admin", "?ssl=true", "me", "a b"),
            new PostgresAddress("db:6000", "postgres", "?ssl=true&x=1", "me", "a&b")),
        List.of(
            PostgresAddress.parse("jdbc:postgresql://db", environment),
            PostgresAddress.parse("postgresql://me:a%20b@db:6000/admin?ssl=true", environment),
            PostgresAddress.parse(
                "jdbc:postgresql://db:6000/?user=me&ssl=true&password=a%26b&x=1", environment)));
  }

  @Test
  void keepsTheParametersForEveryDatabase() {
    // Given
    PostgresAddress address = PostgresAddress.parse("postgresql://db/?ssl=true", Map.of());

    // When
    String url = address.jdbcUrl("gateway");

    // Then
    assertEquals("jdbc:postgresql://db:5432/gateway?ssl=true", url);
  }
}
