package vn.labourmarket.deploy.load.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.driver.Suite;
import vn.labourmarket.deploy.load.coding.CodingSuite;
import vn.labourmarket.deploy.load.coding.ReferenceTitles;

/**
 * The catalogue's speed: {@code deploy/load/run catalogue}. Large lists are published, then readers
 * ask through the gateway on so many connections at once.
 */
public final class CatalogueRun {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private CatalogueRun() {}

  public static Map<String, Object> run(Arguments options, Suite suite)
      throws IOException, InterruptedException, SQLException {
    Api editor = Api.at(suite.gateway(), suite.adminKey(), PATIENCE);
    Api authority = Market.client(editor, "Driver: authority", "LABOUR_AUTHORITY");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("titles", loadTitles(options, editor));
    Profiles.publish(editor, authority);
    List<String> titles = sample(editor);
    Random random = new Random(1);
    Readers readers = new Readers(options, suite);
    String only = options.text("only", "");
    for (Readers.Question question :
        List.of(
            new Readers.Question("search", "/occupations", 0.015, searches(titles, random)),
            new Readers.Question(
                "type-ahead", "/occupations/suggestions", 0.010, suggestions(titles, random)),
            new Readers.Question(
                "profile",
                "/occupations/{code}",
                0.002,
                Profiles.CODES.stream().map(it -> "/occupations/" + it).toList()))) {
      if (only.isEmpty() || only.equals(question.name())) {
        json.put(question.name(), readers.answered(question));
      }
    }
    // Last: the other services are busy with their copies of these for a while.
    List<LargeList.Times> lists = new ArrayList<>();
    for (int round = 1; round <= options.number("rounds", 3); round++) {
      LargeList.Times times = new LargeList(editor, authority, suite.directory()).measure();
      System.out.printf(
          Locale.ROOT,
          "100,000 items: imported after %.1f s, published after %.1f s (of 30), sent after %.1f s%n",
          times.imported(),
          times.published(),
          times.sent());
      lists.add(times);
    }
    json.put("largeLists", lists.stream().map(LargeList.Times::published).toList());
    return json;
  }

  private static long loadTitles(Arguments options, Api editor)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("labourmarket.home", ""));
    Path reference = Path.of(options.text("reference", home.resolve("../shared/data").toString()));
    if (Files.isDirectory(reference)) {
      ReferenceTitles titles = new ReferenceTitles(reference);
      CodingSuite suite = new CodingSuite(editor);
      suite.load("esco-1.1", titles.escoFile());
      suite.load("onet-27.0", titles.onetFile());
    } else {
      System.out.println("no titles in " + reference + ": measured with the starter titles alone");
    }
    long titles = 0;
    for (JsonNode source : editor.get("/occupation-titles/sources").orFail("sources").body()) {
      titles += source.path("titleCount").asLong();
    }
    return titles;
  }

  /** Every 31st of the first twenty thousand by code. */
  private static List<String> sample(Api editor) throws IOException, InterruptedException {
    List<String> titles = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 40 && cursor != null; page++) {
      JsonNode body = editor.get("/occupation-titles?limit=500" + cursor).orFail("titles").body();
      for (int i = 0; i < body.path("items").size(); i += 31) {
        titles.add(body.path("items").get(i).path("title").asText());
      }
      cursor =
          body.hasNonNull("nextCursor")
              ? "&cursor=" + encoded(body.path("nextCursor").asText())
              : null;
    }
    return titles;
  }

  /** Half of them as they are, the others with a letter left out. */
  private static List<String> searches(List<String> titles, Random random) {
    return titles.stream()
        .map(
            it -> {
              int at = random.nextInt(it.length());
              boolean slip = random.nextBoolean() && it.length() > 4;
              return slip ? it.substring(0, at) + it.substring(at + 1) : it;
            })
        .map(it -> "/occupations?q=" + encoded(it))
        .toList();
  }

  private static List<String> suggestions(List<String> titles, Random random) {
    return titles.stream()
        .map(it -> it.substring(0, 1 + random.nextInt(it.length())))
        .filter(it -> !it.isBlank())
        .map(it -> "/occupations/suggestions?q=" + encoded(it))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
