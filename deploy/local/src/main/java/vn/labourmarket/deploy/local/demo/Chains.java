package vn.labourmarket.deploy.local.demo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs chains of calls next to each other and ends all of them when one fails. */
final class Chains {
  private Chains() {}

  static void run(List<Callable<Void>> chains, int atOnce)
      throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(atOnce);
    try {
      ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(workers);
      chains.forEach(running::submit);
      for (int ended = 0; ended < chains.size(); ended++) {
        running.take().get();
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
