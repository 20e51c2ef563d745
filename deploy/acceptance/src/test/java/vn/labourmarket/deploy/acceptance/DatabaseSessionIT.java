package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** By the names of its sessions a start knows what its own suite left connected, and others'. */
@ExtendWith(SuiteExtension.class)
class DatabaseSessionIT {
  private final World world;

  DatabaseSessionIT(World world) {
    this.world = world;
  }

  @Test
  void everySessionIsNamedAfterItsServiceAndTheInstallation() throws SQLException {
    Assumptions.assumeTrue(
        world.suite().directory().isPresent(), "skipped: SUITE_DATA does not name its directory");
    // Given
    SuiteDirectory directory = world.suite().directory().orElseThrow();
    Set<String> services = new TreeSet<>();
    Set<String> installations = new TreeSet<>();

    // When
    try (Connection connection = directory.connect("gateway");
        Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery(
                """
                select split_part(application_name, '@', 1), split_part(application_name, '@', 2)
                from pg_stat_activity
                where usename in ('occupations', 'enrollment', 'labour_demand', 'gateway')
                """)) {
      while (names.next()) {
        services.add(names.getString(1));
        installations.add(names.getString(2));
      }
    }

    // Then
    assertEquals(
        Set.of(
            "occupations-service",
            "enrollment-service",
            "labour-demand-service",
            "gateway",
            "gateway-market"),
        services);
    assertEquals(1, installations.size());
    assertEquals(16, installations.iterator().next().length());
  }
}
