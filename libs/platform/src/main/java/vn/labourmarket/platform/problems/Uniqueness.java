package vn.labourmarket.platform.problems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Writes rows whose keys another call may take in the same moment. */
public final class Uniqueness {
  private Uniqueness() {}

  /**
   * Writes, and says who was first if the key is taken.
   *
   * @param write persists and flushes
   * @param taken the problem that names who was first, or nothing if that one is gone again; asked
   *     in a transaction of its own, since the failed one can't be asked any more
   * @throws Problem 409, and the transaction has to be rolled back
   */
  public static void guard(Runnable write, Supplier<Optional<Problem>> taken) {
    try {
      write.run();
    } catch (ConstraintViolationException refused) {
      if (refused.getKind() != ConstraintViolationException.ConstraintKind.UNIQUE) {
        throw refused;
      }
      throw QuarkusTransaction.requiringNew()
          .call(taken::get)
          .orElseGet(PlatformProblem.DUPLICATE::problem);
    }
  }
}
