package vn.labourmarket.deploy.local;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server and how to enter it.
 *
 * @param authority host and port
 * @param maintenance the database to connect to for making others
 * @param parameters of the URL without user and password, starting with a question mark or empty
 */
record PostgresAddress(
    String authority, String maintenance, String parameters, String user, String password) {

  /** Accepts {@code postgresql://user:password@host:port/db?..} and the same with {@code jdbc:}. */
  static PostgresAddress parse(String url) {
    return parse(url, System.getenv());
  }

  static PostgresAddress parse(String url, Map<String, String> environment) {
    URI uri = uri(url);
    String user = environment.getOrDefault("DATABASE_USER", "postgres");
    String password = environment.getOrDefault("DATABASE_PASSWORD", "");
    String entry = uri.getRawUserInfo();
    if (entry != null) {
      String[] parts = entry.split(":", 2);
      user = decode(parts[0]);
      password = parts.length > 1 ? decode(parts[1]) : password;
    }
    List<String> kept = new ArrayList<>();
    String query = uri.getRawQuery();
    for (String parameter : query == null ? new String[0] : query.split("&")) {
      String value = decode(parameter.substring(parameter.indexOf('=') + 1));
      if (parameter.startsWith("user=")) {
        user = value;
      } else if (parameter.startsWith("password=")) {
        password = value;
      } else {
        kept.add(parameter);
      }
    }
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    return new PostgresAddress(
        uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort()),
        path.isEmpty() ? "postgres" : path,
        kept.isEmpty() ? "" : "?" + String.join("&", kept),
        user,
        password);
  }

  private static URI uri(String url) {
    try {
      URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
      boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      if (known && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException notAUri) {
      // Refused below; the URL itself may hold a password and is not repeated.
    }
    throw Refusal.because(
        "--postgres cần dạng postgresql://HOST:PORT", "--postgres needs postgresql://HOST:PORT");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://" + authority + "/" + database + parameters;
  }

  String maintenanceUrl() {
    return jdbcUrl(maintenance);
  }
}
