package vn.labourmarket.gateway.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.ProblemType;

/**
 * Every problem that an answer of the suite may name: the platform's from its code, those of the
 * gateway and the services from the lists in {@code docs/problems}, which the build packs.
 */
@ApplicationScoped
class ProblemPages {
  private static final List<String> LISTS =
      List.of("gateway", "occupations-service", "enrollment-service", "labour-demand-service");

  private final Map<String, ProblemPage> pages = new TreeMap<>();

  ProblemPages() {
    for (ProblemType type : PlatformProblem.values()) {
      add(new ProblemPage(type.name(), type.status(), type.title().vi(), type.title().en()));
    }
    LISTS.forEach(this::readList);
  }

  Optional<ProblemPage> find(String slug) {
    return Optional.ofNullable(pages.get(slug));
  }

  Map<String, ProblemPage> all() {
    return pages;
  }

  private void add(ProblemPage page) {
    pages.put(page.code().toLowerCase(Locale.ROOT).replace('_', '-'), page);
  }

  private void readList(String module) {
    try (InputStream list = ProblemPages.class.getResourceAsStream("/problems/" + module + ".md")) {
      if (list == null) {
        return;
      }
      new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> line.startsWith("| `"))
          .map(line -> line.split("\\|"))
          .filter(cells -> cells.length >= 5)
          .map(
              cells ->
                  new ProblemPage(
                      cells[1].strip().replace("`", ""),
                      Integer.parseInt(cells[2].strip()),
                      cells[3].strip(),
                      cells[4].strip()))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
