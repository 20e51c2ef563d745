package vn.labourmarket.deploy.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** The people and systems of a scenario, and the territories they act in. */
final class World implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Suite suite;
  private final Administrator administrator;
  private final Territories territories;

  World(Suite suite) {
    this.suite = suite;
    Caller caller = Caller.withKey(suite.gateway(), suite.adminKey());
    this.administrator = new Administrator(suite.gateway(), caller);
    this.territories = new Territories(caller);
  }

  Suite suite() {
    return suite;
  }

  Administrator administrator() {
    return administrator;
  }

  Caller anonymous() {
    return Caller.anonymous(suite.gateway());
  }

  /** Events that the gateway has read so far, whether they changed something or not. */
  long readEvents() {
    Metrics metrics = new Metrics(anonymous().get("/q/metrics").text());
    return metrics.sum("inbox_ignored_total") + metrics.sum("inbox_applied_total");
  }

  /** A province of today that nobody has reported from, with the former ones that it is made of. */
  Territory untouchedTerritory(int formerProvinces) {
    return territories.untouched(formerProvinces);
  }

  EduAuthority eduAuthorityOf(Territory territory) {
    return administrator.eduAuthority(territory);
  }

  Leader leaderOf(Territory territory) {
    return administrator.leader(territory);
  }

  /** As many schools as there are names, registered by the authority. */
  List<SchoolSystem> schoolsIn(Area area, EduAuthority authority, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> administrator.schoolSystem(authority.registersSchoolIn(area), area))
        .toList();
  }

  SchoolSystem schoolIn(Area area, EduAuthority authority) {
    return schoolsIn(area, authority, 1).get(0);
  }

  /** What was accepted is shown a moment later, for it travels over Kafka. */
  static void eventually(ThrowingRunnable shown) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(shown);
  }

  @Override
  public void close() throws IOException {
    suite.close();
  }
}
