package vn.labourmarket.deploy.local;

import java.nio.file.Path;

/** The applications of the suite: module, database, and the heap each may fill. */
enum ServiceModule {
  OCCUPATIONS("occupations-service", "occupations", 128),
  ENROLLMENT("enrollment-service", "enrollment", 128),
  LABOUR_DEMAND("labour-demand-service", "labour_demand", 128),
  GATEWAY("gateway", "gateway", 176);

  private final String module;
  private final String database;
  private final int heapMegabytes;

  ServiceModule(String module, String database, int heapMegabytes) {
    this.module = module;
    this.database = database;
    this.heapMegabytes = heapMegabytes;
  }

  String module() {
    return module;
  }

  String database() {
    return database;
  }

  int heapMegabytes() {
    return heapMegabytes;
  }

  Path jar(Path home) {
    return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** The variable that tells the gateway where this service listens. */
  String urlVariable() {
    return name() + "_URL";
  }
}
