package vn.labourmarket.deploy.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** Shows that the checker can fail: takes one acknowledged vacancy out of the read model. */
final class SelfCheck {
  private SelfCheck() {}

  /** True when exactly the deleted row is reported. */
  static boolean run(Judge judge, Journal journal, SuiteDirectory directory)
      throws SQLException, InterruptedException {
    List<Finding> before = judge.compare(Duration.ofSeconds(30));
    String id = journal.anyAcknowledged(new Random()).orElseThrow().id();
    int deleted = delete(directory, id);
    List<Finding> after = judge.compare(Duration.ofSeconds(3));
    System.out.printf(
        "self-check: %d findings before; deleted %d rows of %s from the read model; found %s%n",
        before.size(), deleted, id, after);
    return before.isEmpty()
        && deleted > 0
        && after.stream().allMatch(it -> it.id().equals(id))
        && after.stream().anyMatch(it -> it.kind() == Finding.Kind.MISSING_IN_READ_MODEL);
  }

  private static int delete(SuiteDirectory directory, String id) throws SQLException {
    try (Connection connection = directory.connect("gateway");
        PreparedStatement delete =
            connection.prepareStatement("delete from market.vacancy_version where id = ?")) {
      delete.setObject(1, UUID.fromString(id));
      return delete.executeUpdate();
    }
  }
}
