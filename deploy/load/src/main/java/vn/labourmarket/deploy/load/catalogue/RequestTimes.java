package vn.labourmarket.deploy.load.catalogue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long a service took for the requests of one path, by its own counts ({@code
 * http_server_requests_seconds_bucket}): from the request's head to the end of its answer, waiting
 * for a thread included.
 *
 * @param atMost number of answers by the upper limit of their time, in seconds; the last limit is
 *     infinite
 */
record RequestTimes(TreeMap<Double, Double> atMost) {
  private static final String BUCKET = "http_server_requests_seconds_bucket{";

  static RequestTimes read(HttpClient http, URI service, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/metrics")).build();
    return of(http.send(request, HttpResponse.BodyHandlers.ofString()).body(), path);
  }

  static RequestTimes of(String metrics, String path) {
    TreeMap<Double, Double> atMost = new TreeMap<>();
    metrics
        .lines()
        .filter(it -> it.startsWith(BUCKET) && it.contains("uri=\"" + path + "\""))
        .forEach(
            line -> {
              String limit = line.replaceAll(".*[{,]le=\"([^\"]+)\".*", "$1");
              atMost.merge(
                  limit.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(limit),
                  Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                  Double::sum);
            });
    return new RequestTimes(atMost);
  }

  RequestTimes since(RequestTimes before) {
    TreeMap<Double, Double> counts = new TreeMap<>();
    atMost.forEach(
        (limit, count) -> counts.put(limit, count - before.atMost.getOrDefault(limit, 0.0)));
    return new RequestTimes(counts);
  }

  double count() {
    return atMost.isEmpty() ? 0 : atMost.lastEntry().getValue();
  }

  /** The share that took at most so long; the time is one of the service's limits. */
  double within(double seconds) {
    Double counted = atMost.get(seconds);
    if (counted == null) {
      throw new IllegalArgumentException("no bucket of " + seconds + " s: " + atMost.keySet());
    }
    return counted / count();
  }

  /** The smallest limit that 99 of 100 kept to, in milliseconds. */
  double ninetyNinth() {
    for (Map.Entry<Double, Double> bucket : atMost.entrySet()) {
      if (bucket.getValue() >= 0.99 * count()) {
        return bucket.getKey() * 1_000;
      }
    }
    return Double.NaN;
  }
}
