package vn.labourmarket.deploy.load.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RequestTimesTest {
  private static final String METRICS =
      """
      # TYPE http_server_requests_seconds histogram
      http_server_requests_seconds_bucket{method="GET",status="200",uri="/a",le="0.002"} 90.0
      http_server_requests_seconds_bucket{method="GET",status="200",uri="/a",le="0.015"} 198.0
      http_server_requests_seconds_bucket{method="GET",status="200",uri="/a",le="+Inf"} 199.0
      http_server_requests_seconds_bucket{method="GET",status="404",uri="/a",le="0.002"} 1.0
      http_server_requests_seconds_bucket{method="GET",status="404",uri="/a",le="0.015"} 1.0
      http_server_requests_seconds_bucket{method="GET",status="404",uri="/a",le="+Inf"} 1.0
      http_server_requests_seconds_bucket{method="GET",status="200",uri="/a/{id}",le="0.002"} 7.0
      http_server_requests_seconds_bucket{method="GET",status="200",uri="/a/{id}",le="+Inf"} 7.0
      http_server_requests_seconds_count{method="GET",status="200",uri="/a"} 199.0
      """;

  @Test
  void addsAnswersOfOnePathWhateverTheirStatus() {
    RequestTimes times = RequestTimes.of(METRICS, "/a");
    assertEquals(200, times.count());
    assertEquals(0.995, times.within(0.015), 1e-12);
    assertEquals(15, times.ninetyNinth(), 1e-9);
  }

  @Test
  void countsWhatCameSince() {
    RequestTimes times = RequestTimes.of(METRICS, "/a").since(RequestTimes.of(METRICS, "/a/{id}"));
    assertEquals(193, times.count());
    assertEquals(84.0 / 193, times.within(0.002), 1e-12);
  }

  @Test
  void doesNotGuessBetweenLimits() {
    RequestTimes times = RequestTimes.of(METRICS, "/a");
    assertThrows(IllegalArgumentException.class, () -> times.within(0.010));
  }
}
