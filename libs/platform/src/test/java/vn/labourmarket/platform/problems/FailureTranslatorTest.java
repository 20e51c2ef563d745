package vn.labourmarket.platform.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Map;
import javax.transaction.xa.XAException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

class FailureTranslatorTest {

  @ParameterizedTest
  @CsvSource({
    "23505, DUPLICATE",
    "23P01, DUPLICATE",
    "22021, MALFORMED_REQUEST",
    "08006, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "57P02, UNAVAILABLE",
    "57P03, UNAVAILABLE",
    "53300, UNAVAILABLE",
    "40P01, UNAVAILABLE",
    "23503, INTERNAL_ERROR",
    "42601, INTERNAL_ERROR"
  })
  void judgesByTheStateThatTheDatabaseReports(String state, String code) {
    assertEquals(code, code(new SQLException("refused", state)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01"})
  void findsALostConnectionBehindHibernateAndTheTransaction(String state) {
    SQLException lost = new SQLException("gone", state);
    assertEquals("UNAVAILABLE", code(new JDBCConnectionException("commit", lost)));
    assertEquals("UNAVAILABLE", code(new PersistenceException(new RuntimeException(lost))));
    assertEquals("UNAVAILABLE", code(rolledBack(lost)));
    HeuristicMixedException mixed = new HeuristicMixedException();
    mixed.addSuppressed(failedCommit(lost));
    assertEquals("UNAVAILABLE", code(new IllegalStateException(mixed)));
  }

  @Test
  void answersWithRetryAfterWhenTheDatabaseIsAway() {
    Problem problem =
        FailureTranslator.translate(
            rolledBack(new PSQLException("gone", PSQLState.CONNECTION_FAILURE)));
    assertEquals(Map.of("Retry-After", "2"), problem.headers());
  }

  @Test
  void trustsTheCauseMoreThanWhatItSuppressed() {
    SQLException taken = new SQLException("taken", "23505");
    taken.addSuppressed(new SQLException("could not close", "08006"));
    assertEquals("DUPLICATE", code(new RuntimeException(taken)));
  }

  @Test
  void hidesARollbackThatNothingExplains() {
    assertEquals("INTERNAL_ERROR", code(new RollbackException("marked for rollback")));
  }

  @Test
  void endsOnCausesThatNameEachOther() {
    RuntimeException first = new RuntimeException("first");
    first.initCause(new RuntimeException("second", first));
    assertEquals("INTERNAL_ERROR", code(first));
  }

  private static RollbackException rolledBack(SQLException lost) {
    RollbackException rolledBack = new RollbackException("Could not commit transaction.");
    rolledBack.addSuppressed(failedCommit(lost));
    return rolledBack;
  }

  private static XAException failedCommit(SQLException lost) {
    XAException failed = new XAException(XAException.XAER_RMFAIL);
    failed.initCause(lost);
    return failed;
  }

  private static String code(Throwable failure) {
    return FailureTranslator.translate(failure).type().name();
  }
}
