package vn.labourmarket.platform.commands;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.commands.SharedTransaction.Outcome;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Unavailability;
import vn.labourmarket.platform.rows.CurrentRowScope;
import vn.labourmarket.platform.rows.RowScope;

/**
 * Lets the calls of one caller that arrive while others of his are on their way share the next
 * transaction: its begin, its commit and the round trips for its rows are then paid once for all of
 * them. Nobody waits for company: a call that finds nobody before it runs at once, on its own.
 *
 * <p>Invariants, whatever fails:
 *
 * <ul>
 *   <li>A call is answered as done only after the transaction it was part of was committed.
 *   <li>A call that is refused takes nobody with it: all of the transaction is rolled back, and
 *       each call is run again in a transaction of its own, where it succeeds or fails by itself.
 *   <li>No call is run again when what it did may have been committed. Where the database went away
 *       all of the transaction's calls are told to come again, as each would be alone.
 *   <li>Calls of different row scopes, and so of different callers, never share a transaction.
 * </ul>
 */
@ApplicationScoped
class SharedTransactions {
  /** While one is being committed the next one is at work. */
  private static final int AT_ONCE = 2;

  /** With more of them the first waits long for the last. */
  private static final int LARGEST = 32;

  /** Who sends much gets to the largest within a second. */
  private static final int FIRST = 4;

  /** As long as one waits for a connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final TransactionManager transactions;
  private final CurrentRowScope scopes;
  private final Map<RowScope, Line> lines = new ConcurrentHashMap<>();

  SharedTransactions(TransactionManager transactions, CurrentRowScope scopes) {
    this.transactions = transactions;
    this.scopes = scopes;
  }

  /**
   * Runs a call in a transaction, possibly with others of the same caller.
   *
   * @return what it answers, once that is committed
   * @throws Problem 503 when the caller's other calls hold it up for seconds
   */
  @Nullable Object call(Callable<@Nullable Object> work) throws Exception {
    RowScope scope = scopes.get();
    if (scope.client().isEmpty()) {
      return QuarkusTransaction.requiringNew().call(work);
    }
    SharedCall call = new SharedCall(work);
    lines.compute(scope, (same, line) -> (line == null ? new Line(scope) : line).join(call));
    if (!call.getsTurn(PATIENCE) && leaves(scope, call)) {
      throw Unavailability.problem();
    }
    SharedTransaction transaction = call.turn();
    transaction.run(call);
    return switch (call.outcome()) {
      case COMMITTED -> call.answer();
      case ROLLED_BACK -> QuarkusTransaction.requiringNew().call(work);
      case FAILED -> throw transaction.failure();
      case UNAVAILABLE -> throw Unavailability.problem();
    };
  }

  /** Whether a call still was in the line, which it leaves; else its turn is here. */
  private boolean leaves(RowScope scope, SharedCall call) {
    AtomicBoolean left = new AtomicBoolean();
    lines.computeIfPresent(
        scope,
        (same, line) -> {
          left.set(line.waiting.remove(call));
          return line;
        });
    return left.get();
  }

  /** The calls of one scope that wait. Only ever touched under the map's lock for its key. */
  private final class Line {
    private final RowScope scope;
    private final Queue<SharedCall> waiting = new ArrayDeque<>();
    private int running;
    private int size = FIRST;

    Line(RowScope scope) {
      this.scope = scope;
    }

    Line join(SharedCall call) {
      waiting.add(call);
      start();
      return this;
    }

    /**
     * What waits goes on. Half as many of a caller's calls share a transaction after one in which a
     * call was refused, so that who has many refused does not have many run twice.
     *
     * @return null when nothing is left
     */
    @Nullable Line ended(Outcome how) {
      size =
          switch (how) {
            case COMMITTED -> Math.min(LARGEST, size + 1);
            case ROLLED_BACK -> Math.max(1, size / 2);
            case FAILED, UNAVAILABLE -> size;
          };
      running--;
      start();
      return running == 0 ? null : this;
    }

    private void start() {
      if (running == AT_ONCE || waiting.isEmpty()) {
        return;
      }
      ArrayList<SharedCall> next = new ArrayList<>();
      while (next.size() < size && !waiting.isEmpty()) {
        next.add(waiting.remove());
      }
      running++;
      new SharedTransaction(transactions, next, this::leave).start();
    }

    private void leave(Outcome how) {
      lines.computeIfPresent(scope, (same, line) -> line.ended(how));
    }
  }
}
