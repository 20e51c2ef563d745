package vn.labourmarket.deploy.load.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.labourmarket.deploy.driver.Answer;
import vn.labourmarket.deploy.driver.Api;

/** A running suite as an editor of the catalogue uses it. */
public final class CodingSuite {
  /** What one request may hold. */
  private static final int BATCH = 1_000;

  private static final int CONNECTIONS = 2;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Api api;

  public CodingSuite(Api api) {
    this.api = api;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** Loads a file of titles and waits until it is in. */
  public void load(String source, String csv) throws IOException, InterruptedException {
    Answer accepted =
        api.upload("/occupation-titles/imports?source=" + source, csv, key())
            .orFail("import of " + source);
    JsonNode job = accepted.body();
    while (job.path("finishedAt").isNull() || job.path("finishedAt").isMissingNode()) {
      Thread.sleep(PAUSE.toMillis());
      job = api.get("/imports/" + accepted.id()).orFail("import").body();
    }
    if (!job.path("state").asText().equals("COMPLETED")) {
      throw new IllegalStateException("import of " + source + ": " + job);
    }
    System.out.printf("loaded %s: %d titles%n", source, job.path("accepted").asInt());
  }

  /** Brings titles as decisions made elsewhere; a repeated title keeps its last code. */
  void decide(List<LabelledTitle> titles) throws IOException, InterruptedException {
    // A batch that codes one title differently is refused, and what is decided is not replaced.
    Map<String, LabelledTitle> last = new LinkedHashMap<>();
    titles.forEach(it -> last.put(it.question(), it));
    List<LabelledTitle> once = List.copyOf(last.values());
    for (int from = 0; from < once.size(); from += BATCH) {
      List<Map<String, Object>> items = new ArrayList<>();
      for (LabelledTitle title : once.subList(from, Math.min(from + BATCH, once.size()))) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("text", title.text());
        item.put("industry", title.industry());
        item.put("code", title.codes().get(0));
        items.add(item);
      }
      api.post("/coding-reviews", Map.of("items", items), key()).orFail("decisions");
    }
  }

  /** Has a model learned of what is known now, and waits until it is the one that answers. */
  void learn() throws IOException, InterruptedException {
    long start = System.nanoTime();
    // A first model may be under way that knows less.
    awaitIdle();
    long number =
        api.post("/coding-models", Map.of("classification", "isco"), key())
            .orFail("model")
            .body()
            .path("number")
            .asLong();
    JsonNode model = awaitIdle(number);
    if (!model.path("state").asText().equals("READY")) {
      throw new IllegalStateException("not learned: " + model);
    }
    LabelledTitle probe = new LabelledTitle("thợ hàn", "", List.of("7212"));
    while (ask(List.of(probe)).path("model").asLong() < number) {
      Thread.sleep(PAUSE.toMillis());
    }
    System.out.printf(
        "learned model %d from %d titles and %d decisions in %d s%n",
        number,
        model.path("titles").asLong(),
        model.path("decisions").asLong(),
        (System.nanoTime() - start) / 1_000_000_000);
  }

  private void awaitIdle() throws IOException, InterruptedException {
    for (JsonNode model : api.all("/coding-models")) {
      awaitIdle(model.path("number").asLong());
    }
  }

  private JsonNode awaitIdle(long number) throws IOException, InterruptedException {
    while (true) {
      JsonNode model = api.get("/coding-models/" + number).orFail("model").body();
      if (!model.path("state").asText().equals("QUEUED")) {
        return model;
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /** The answers in the order of the titles, asked in batches over two connections. */
  List<JsonNode> code(List<LabelledTitle> titles) throws InterruptedException {
    List<Callable<JsonNode>> batches = new ArrayList<>();
    for (int from = 0; from < titles.size(); from += BATCH) {
      List<LabelledTitle> batch = titles.subList(from, Math.min(from + BATCH, titles.size()));
      batches.add(() -> ask(batch));
    }
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<JsonNode> answers = new ArrayList<>();
      for (Future<JsonNode> batch : connections.invokeAll(batches)) {
        batch.get().path("items").forEach(answers::add);
      }
      return answers;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } finally {
      connections.shutdownNow();
    }
  }

  private JsonNode ask(List<LabelledTitle> titles) throws IOException, InterruptedException {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      items.add(
          Map.of("id", "" + i, "text", titles.get(i).text(), "industry", titles.get(i).industry()));
    }
    return api.post("/occupation-codings", Map.of("items", items), key()).orFail("coding").body();
  }
}
