package vn.labourmarket.occupations;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Requests that are under way at the same time. */
public final class AtOnce {
  private AtOnce() {}

  /** Sends both, neither before the other is ready, and returns what they were answered. */
  public static List<Response> send(Supplier<Response> one, Supplier<Response> other) {
    CountDownLatch ready = new CountDownLatch(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<CompletableFuture<Response>> answers =
          List.of(
              CompletableFuture.supplyAsync(() -> together(ready, one), threads),
              CompletableFuture.supplyAsync(() -> together(ready, other), threads));
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  /** The status codes, the smaller one first. */
  public static List<Integer> statuses(List<Response> answers) {
    return answers.stream().map(Response::statusCode).sorted().toList();
  }

  private static Response together(CountDownLatch ready, Supplier<Response> request) {
    ready.countDown();
    try {
      ready.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return request.get();
  }
}
