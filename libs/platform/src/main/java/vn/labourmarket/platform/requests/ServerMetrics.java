package vn.labourmarket.platform.requests;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How requests are counted and timed. */
class ServerMetrics {
  private static final String REQUESTS = "http.server.requests";

  /** Limits of the buckets, which every instance has in common so that they can be added. */
  private static final double[] MILLIS = {1, 2, 5, 10, 15, 25, 50, 100, 250, 500, 1_000, 5_000};

  private static final double NANOS = 1e6;

  /**
   * Counts plain HTTP and TLS together. The framework tags only one of two servers with its port,
   * and Prometheus then refuses to register the other, which never starts to listen.
   */
  @Produces
  @Singleton
  public MeterFilter withoutPort() {
    return MeterFilter.ignoreTags("server.port");
  }

  /** Tells how many answers took how long: a mean hides the slow ones. */
  @Produces
  @Singleton
  public MeterFilter withBuckets() {
    double[] nanos = new double[MILLIS.length];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = MILLIS[i] * NANOS;
    }
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS)
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(nanos)
                .build()
                .merge(config)
            : config;
      }
    };
  }
}
