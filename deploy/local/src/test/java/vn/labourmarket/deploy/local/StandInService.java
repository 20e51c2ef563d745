package vn.labourmarket.deploy.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Takes the place of a service in tests of the launcher: it needs its database to start, as the
 * real ones do, tells what it was given, and dies when asked.
 */
public class StandInService {
  public static void main(String[] arguments) throws IOException, SQLException {
    Map<String, String> given = System.getenv();
    if (given.containsKey("LABOURMARKET_TEST_REFUSE")) {
      System.out.println("ERROR refused as told");
      System.exit(7);
    }
    requireDatabase(given);
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(given.get("HTTP_HOST"), Integer.parseInt(given.get("HTTP_PORT"))),
            0);
    server.createContext("/q/health/ready", exchange -> answer(exchange, "UP"));
    server.createContext("/environment", exchange -> answer(exchange, given.toString()));
    server.createContext("/die", exchange -> Runtime.getRuntime().halt(3));
    server.start();
  }

  private static void requireDatabase(Map<String, String> given) throws SQLException {
    try (Connection owner = connection(given, "DATABASE_OWNER_")) {
      execute(owner, "create table if not exists started (at timestamptz)");
      execute(owner, "grant insert on started to " + given.get("DATABASE_USER"));
    }
    try (Connection application = connection(given, "DATABASE_")) {
      execute(application, "insert into started values (now())");
    }
  }

  private static Connection connection(Map<String, String> given, String role) throws SQLException {
    return DriverManager.getConnection(
        given.get("DATABASE_URL"), given.get(role + "USER"), given.get(role + "PASSWORD"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
