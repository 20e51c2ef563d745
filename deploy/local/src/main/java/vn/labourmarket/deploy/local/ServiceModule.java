package vn.labourmarket.deploy.local;

import java.nio.file.Path;
import java.util.Arrays;

/** The applications of the suite: module, database, and the heap each may fill. */
enum ServiceModule {
  // Learning a coding model of 100,000 titles needs 600 MB for some minutes.
  OCCUPATIONS("occupations-service", "occupations", new Heap(96, 768)),
  ENROLLMENT("enrollment-service", "enrollment", Heap.of(128)),
  LABOUR_DEMAND("labour-demand-service", "labour_demand", Heap.of(128)),
  GATEWAY("gateway", "gateway", Heap.of(176));

  private final String module;
  private final String database;
  private final Heap heap;

  ServiceModule(String module, String database, Heap heap) {
    this.module = module;
    this.database = database;
    this.heap = heap;
  }

  String module() {
    return module;
  }

  String database() {
    return database;
  }

  Heap heap() {
    return heap;
  }

  Path jar(Path home) {
    return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** Whether a client of a database calls itself one of these. */
  static boolean isNamedIn(String client) {
    return Arrays.stream(values()).anyMatch(service -> client.startsWith(service.module));
  }

  /** The variable that tells the gateway where this service listens. */
  String urlVariable() {
    return name() + "_URL";
  }
}
