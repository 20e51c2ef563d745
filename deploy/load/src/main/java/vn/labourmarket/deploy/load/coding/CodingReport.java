package vn.labourmarket.deploy.load.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Suite;

/** What {@code deploy/load/coding-report} runs. */
public final class CodingReport {
  private static final String USAGE =
      "deploy/load/coding-report FILE... [--reference DIR] [--decisions FILE,FILE] [--json]"
          + " [--titles starter|all] [--port N]";

  /** Each file is coded so often before it is timed: a cold process says little. */
  private static final int WARM_UP = 3;

  private CodingReport() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int files = 0;
    while (files < arguments.length && !arguments[files].startsWith("--")) {
      files++;
    }
    Arguments options;
    try {
      options =
          new Arguments(
              Arrays.copyOfRange(arguments, files, arguments.length),
              Set.of("json"),
              Set.of("reference", "decisions", "titles", "port"));
      if (files == 0) {
        throw new IllegalArgumentException(USAGE);
      }
    } catch (IllegalArgumentException bad) {
      System.err.println(bad.getMessage());
      System.exit(2);
      return;
    }
    List<Path> asked = Arrays.stream(arguments, 0, files).map(Path::of).toList();
    List<Path> decided =
        Arrays.stream(options.text("decisions", "").split(","))
            .filter(it -> !it.isBlank())
            .map(Path::of)
            .toList();
    for (Path file : Stream.concat(asked.stream(), decided.stream()).toList()) {
      if (!Files.isReadable(file)) {
        System.err.println("can't read " + file);
        System.exit(2);
      }
    }
    PrintStream results = System.out;
    if (options.flag("json")) {
      // Standard output is one JSON text then; what happens meanwhile is told beside it.
      System.setOut(System.err);
    }
    List<Map<String, Object>> json = report(asked, decided, options);
    if (options.flag("json")) {
      results.println(Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
      results.flush();
    }
    System.exit(0);
  }

  private static List<Map<String, Object>> report(
      List<Path> files, List<Path> decided, Arguments options)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("labourmarket.home", ""));
    Path reference = Path.of(options.text("reference", home.resolve("../shared/data").toString()));
    ReferenceTitles titles = new ReferenceTitles(reference);
    Map<Path, List<LabelledTitle>> questions = new LinkedHashMap<>();
    for (Path file : files) {
      questions.put(file, LabelledFile.read(file, titles.onet()));
    }
    List<LabelledTitle> decisions = new ArrayList<>();
    for (Path file : decided) {
      decisions.addAll(LabelledFile.read(file, titles.onet()));
    }
    removeAsked(decisions, questions.values());
    List<Map<String, Object>> json = new ArrayList<>();
    Map<String, String> environment =
        Map.of(
            "LABOURMARKET_LIMITS_CLIENT_PER_MINUTE", "100000000",
            "LABOURMARKET_LIMITS_ADDRESS_PER_MINUTE", "100000000",
            "LABOURMARKET_CODING_LEARN_BY_ITSELF", "false");
    ProcessBuilder.Redirect progress =
        options.flag("json") ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.INHERIT;
    try (Suite suite = Suite.start(options, environment, progress)) {
      CodingSuite coding =
          new CodingSuite(Api.at(suite.gateway(), suite.adminKey(), Duration.ofMinutes(2)));
      if (options.text("titles", "all").equals("all")) {
        coding.load("esco-1.1", titles.escoFile());
        coding.load("onet-27.0", titles.onetFile());
      }
      coding.decide(decisions);
      coding.learn();
      for (Map.Entry<Path, List<LabelledTitle>> file : questions.entrySet()) {
        json.add(scored(file.getKey(), file.getValue(), coding));
      }
    }
    return json;
  }

  /** Nobody is examined with the questions that they learned from, whatever file has them. */
  private static void removeAsked(
      List<LabelledTitle> decisions, Collection<List<LabelledTitle>> questions) {
    Set<String> asked = new HashSet<>();
    questions.forEach(file -> file.forEach(it -> asked.add(it.question())));
    int before = decisions.size();
    decisions.removeIf(it -> asked.contains(it.question()));
    if (decisions.size() < before) {
      System.out.printf(
          "%d of %d decisions are left out: they are asked%n", before - decisions.size(), before);
    }
  }

  private static Map<String, Object> scored(
      Path file, List<LabelledTitle> questions, CodingSuite coding) throws InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      coding.code(questions);
    }
    long start = System.nanoTime();
    List<JsonNode> answers = coding.code(questions);
    double perSecond = questions.size() / ((System.nanoTime() - start) / 1e9);
    Scores scores = new Scores();
    for (int i = 0; i < questions.size(); i++) {
      scores.add(questions.get(i), answers.get(i));
    }
    System.out.printf("%n%s%n%s", file.getFileName(), scores.text());
    System.out.printf(Locale.ROOT, "  %.0f items/s%n", perSecond);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", String.valueOf(file.getFileName()));
    json.putAll(scores.json());
    json.put("itemsPerSecond", perSecond);
    return json;
  }
}
