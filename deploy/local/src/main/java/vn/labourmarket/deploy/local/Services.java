package vn.labourmarket.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three services and the gateway as children, and what each is told. */
final class Services {
  /** What the gateway is told of TLS, and the services on the loopback interface are not. */
  private static final List<String> TLS =
      List.of("TLS_CERTIFICATE", "TLS_KEY", "HTTPS_PORT", "HTTP_INSECURE");

  private final Path home;
  private final JavaCommand java;
  private final Servers servers;
  private final TokenKeys tokenKeys;
  private final AdminKey adminKey;
  private final GatewayAddress gateway;
  private final Map<ServiceModule, Integer> ports = new EnumMap<>(ServiceModule.class);

  Services(
      Path home,
      JavaCommand java,
      Servers servers,
      TokenKeys tokenKeys,
      AdminKey adminKey,
      GatewayAddress gateway,
      PortBook portBook)
      throws IOException {
    this.home = home;
    this.java = java;
    this.servers = servers;
    this.tokenKeys = tokenKeys;
    this.adminKey = adminKey;
    this.gateway = gateway;
    for (ServiceModule service : ServiceModule.values()) {
      ports.put(
          service,
          service == ServiceModule.GATEWAY ? gateway.port() : portBook.of(service.module()));
    }
  }

  List<Child> children() {
    return List.of(ServiceModule.values()).stream().map(this::child).toList();
  }

  private Child child(ServiceModule service) {
    DataDirectory directory = java.directory();
    List<String> command = new ArrayList<>(List.of(JavaCommand.executable()));
    Path jar = service.jar(home);
    command.addAll(java.lastingOptions(service.module(), service.heap(), jar));
    command.addAll(List.of("-jar", jar.toString()));
    URI url = service == ServiceModule.GATEWAY ? gateway.local() : url(service);
    return new Child(
        service.module(),
        Role.SERVICE,
        () -> command,
        environment(service),
        java.mark(),
        directory.log(service.module()),
        pid -> Readiness.at(url),
        // Answering costs a service that is still cold milliseconds it needs to get ready.
        Duration.ofMillis(200),
        "TERM",
        java.grace(service.module(), Duration.ofSeconds(4)));
  }

  private Map<String, String> environment(ServiceModule service) {
    Map<String, String> environment = new HashMap<>(servers.environment(service));
    environment.put("HTTP_HOST", "127.0.0.1");
    environment.put("HTTP_PORT", String.valueOf(ports.get(service)));
    environment.put("TOKEN_PUBLIC_KEY", tokenKeys.publicKey().toString());
    // The default is made for a process that has the machine to itself.
    environment.put(
        "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE",
        String.valueOf(Runtime.getRuntime().availableProcessors()));
    if (service == ServiceModule.GATEWAY) {
      environment.put("HTTP_HOST", gateway.host());
      environment.put("TOKEN_PRIVATE_KEY", tokenKeys.privateKey().toString());
      for (String name : TLS) {
        String value = System.getenv(name);
        if (value != null) {
          environment.put(name, value);
        }
      }
      String key = adminKey.value();
      if (key != null) {
        environment.put(AdminKey.VARIABLE, key);
      }
      for (ServiceModule upstream : ServiceModule.values()) {
        if (upstream != ServiceModule.GATEWAY) {
          environment.put(upstream.urlVariable(), url(upstream).toString());
        }
      }
    }
    return Map.copyOf(environment);
  }

  private URI url(ServiceModule service) {
    return URI.create("http://127.0.0.1:" + ports.get(service));
  }
}
