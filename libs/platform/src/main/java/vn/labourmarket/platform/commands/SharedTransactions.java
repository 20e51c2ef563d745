package vn.labourmarket.platform.commands;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.commands.SharedTransaction.Outcome;
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
 *   <li>A call that fails takes nobody with it: all of the transaction is rolled back, and each
 *       call is run again in a transaction of its own, where it succeeds or fails by itself.
 *   <li>No call is run again when what it did may have been committed: a commit that failed is
 *       everybody's failure, as it is for one.
 *   <li>Calls of different row scopes, and so of different callers, never share a transaction.
 * </ul>
 */
@ApplicationScoped
class SharedTransactions {
  /** While one is being committed the next one is at work. */
  private static final int AT_ONCE = 2;

  /** With more of them the first waits long for the last. */
  private static final int MOST = 32;

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
   */
  @Nullable Object call(Callable<@Nullable Object> work) throws Exception {
    RowScope scope = scopes.get();
    SharedCall call = new SharedCall(work);
    lines.compute(scope, (same, line) -> (line == null ? new Line(scope) : line).join(call));
    SharedTransaction transaction = call.turn();
    transaction.run(call);
    return switch (call.outcome()) {
      case COMMITTED -> call.answer();
      case ROLLED_BACK -> QuarkusTransaction.requiringNew().call(work);
      case UNCERTAIN -> throw new QuarkusTransactionException(transaction.failure());
    };
  }

  /** The calls of one scope that wait. Only ever touched under the map's lock for its key. */
  private final class Line {
    private final RowScope scope;
    private final Queue<SharedCall> waiting = new ArrayDeque<>();
    private int running;
    private int most = MOST;

    Line(RowScope scope) {
      this.scope = scope;
    }

    Line join(SharedCall call) {
      waiting.add(call);
      start();
      return this;
    }

    /**
     * What waits goes on. Half as many of a caller's calls share a transaction after one that
     * failed, so that who has many refused does not have all of them run twice for long.
     *
     * @return null when nothing is left
     */
    @Nullable Line ended(Outcome how) {
      most = how == Outcome.COMMITTED ? Math.min(MOST, most + 1) : Math.max(1, most / 2);
      running--;
      start();
      return running == 0 ? null : this;
    }

    private void start() {
      if (running == AT_ONCE || waiting.isEmpty()) {
        return;
      }
      ArrayList<SharedCall> next = new ArrayList<>();
      while (next.size() < most && !waiting.isEmpty()) {
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
