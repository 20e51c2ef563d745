package vn.labourmarket.platform.requests;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Counts plain HTTP and TLS together. The framework tags only one of two servers with its port, and
 * Prometheus then refuses to register the other, which never starts to listen.
 */
class ServerMetrics {

  @Produces
  @Singleton
  public MeterFilter withoutPort() {
    return MeterFilter.ignoreTags("server.port");
  }
}
