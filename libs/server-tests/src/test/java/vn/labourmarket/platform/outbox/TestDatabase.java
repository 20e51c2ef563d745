package vn.labourmarket.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.api.transaction.TransactionIntegration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import vn.labourmarket.embedded.EmbeddedServers;

/** A new database with the tables that ship with the platform. */
public final class TestDatabase {
  static {
    // The machine that runs this may do many other things at the same time.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
  }

  private TestDatabase() {}

  public static AgroalDataSource create(EmbeddedServers servers) {
    return create(servers, TransactionIntegration.none());
  }

  static AgroalDataSource create(EmbeddedServers servers, TransactionIntegration integration) {
    AgroalDataSource database = open(servers, servers.createDatabase("messaging"), integration);
    execute(database, script("outbox/V202601010010__outbox.sql"));
    execute(database, script("inbox/V202601010020__inbox.sql"));
    return database;
  }

  private static AgroalDataSource open(
      EmbeddedServers servers, String url, TransactionIntegration integration) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(10)
                          .transactionIntegration(integration)
                          .acquisitionTimeout(Duration.ofSeconds(5))
                          .exceptionSorter(new PostgreSQLExceptionSorter())
                          .connectionFactoryConfiguration(
                              connection ->
                                  connection
                                      .jdbcUrl(url + "?socketTimeout=20")
                                      .principal(new NamePrincipal(servers.user()))
                                      .credential(new SimplePassword(servers.password())))));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public static String script(String name) {
    try (InputStream script = TestDatabase.class.getResourceAsStream("/db/platform/" + name)) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  public static long number(DataSource database, String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
  }
}
