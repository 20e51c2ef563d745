package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service whether it does its work. */
final class Readiness {
  private static final int PATIENCE_MILLIS = 2_000;

  private Readiness() {}

  static boolean at(URI service) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) service.resolve("/q/health/ready").toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException notYet) {
      return false;
    }
  }
}
