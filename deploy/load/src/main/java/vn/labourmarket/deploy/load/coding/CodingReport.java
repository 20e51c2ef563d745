package vn.labourmarket.deploy.load.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Suite;

/** What {@code deploy/load/coding-report} runs. */
public final class CodingReport {
  private static final String USAGE =
      "deploy/load/coding-report FILE... [--reference DIR] [--decisions FILE,FILE] [--json]"
          + " [--titles starter|all] [--data DIR] [--port N]";

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
              Set.of("reference", "decisions", "titles", "data", "port"));
      if (files == 0) {
        throw new IllegalArgumentException(USAGE);
      }
    } catch (IllegalArgumentException bad) {
      System.err.println(bad.getMessage());
      System.exit(2);
      return;
    }
    List<Path> asked = Arrays.stream(arguments, 0, files).map(Path::of).toList();
    for (Path file : asked) {
      if (!Files.isReadable(file)) {
        System.err.println("can't read " + file);
        System.exit(2);
      }
    }
    List<Map<String, Object>> json = report(asked, options);
    if (options.flag("json")) {
      System.out.println(Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
    System.exit(0);
  }

  private static List<Map<String, Object>> report(List<Path> files, Arguments options)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("labourmarket.home", ""));
    Path reference = Path.of(options.text("reference", home.resolve("../shared/data").toString()));
    ReferenceTitles titles = new ReferenceTitles(reference);
    List<LabelledTitle> decisions = new ArrayList<>();
    for (String name : options.text("decisions", "").split(",")) {
      if (!name.isBlank()) {
        requireOther(Path.of(name), files);
        decisions.addAll(LabelledFile.read(Path.of(name), titles.onet()));
      }
    }
    List<Map<String, Object>> json = new ArrayList<>();
    Map<String, String> environment =
        Map.of(
            "LABOURMARKET_LIMITS_CLIENT_PER_MINUTE", "100000000",
            "LABOURMARKET_LIMITS_ADDRESS_PER_MINUTE", "100000000",
            "LABOURMARKET_CODING_LEARN_FIRST", "false");
    try (Suite suite = Suite.start(options, environment)) {
      CodingSuite coding =
          new CodingSuite(Api.at(suite.gateway(), suite.adminKey(), Duration.ofMinutes(2)));
      if (options.text("titles", "all").equals("all")) {
        coding.load("esco-1.1", titles.escoFile());
        coding.load("onet-27.0", titles.onetFile());
      }
      coding.decide(decisions);
      coding.learn();
      for (Path file : files) {
        json.add(scored(file, coding, titles));
      }
    }
    return json;
  }

  /** Nobody is examined with the questions that he learned from. */
  private static void requireOther(Path decisions, List<Path> files) throws IOException {
    for (Path file : files) {
      if (Files.isSameFile(decisions, file)) {
        throw new IllegalArgumentException(file + " is scored and can't bring decisions, too");
      }
    }
  }

  private static Map<String, Object> scored(Path file, CodingSuite coding, ReferenceTitles titles)
      throws IOException, InterruptedException {
    List<LabelledTitle> questions = LabelledFile.read(file, titles.onet());
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
