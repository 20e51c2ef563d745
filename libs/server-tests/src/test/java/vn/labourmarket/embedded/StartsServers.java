package vn.labourmarket.embedded;

import java.util.concurrent.CountDownLatch;

/** A JVM that holds servers until it is killed. */
class StartsServers {
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedServers servers = EmbeddedServers.start();
    System.out.println(servers.address().get("directory"));
    new CountDownLatch(1).await();
  }
}
