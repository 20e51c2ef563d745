package vn.labourmarket.deploy.local.demo.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Usual Vietnamese job titles of each VSCO group, from a resource with a group and a title a line.
 */
final class JobTitle {
  private static final Map<String, List<String>> BY_GROUP = read("/demonstration/job-titles.csv");

  private JobTitle() {}

  static List<String> of(String occupation) {
    return Objects.requireNonNull(BY_GROUP.get(occupation), occupation);
  }

  static List<String> groups() {
    return List.copyOf(BY_GROUP.keySet());
  }

  /** What is usually asked for in a group: the first digit of VSCO goes with the skill. */
  static String qualification(String occupation, Draw draw) {
    return draw.one(
        switch (occupation.charAt(0)) {
          case '1', '2' -> List.of("DAI_HOC", "DAI_HOC", "THAC_SI");
          case '3' -> List.of("CAO_DANG", "TRUNG_CAP", "DAI_HOC");
          case '4' -> List.of("TRUNG_CAP", "CAO_DANG");
          case '5' -> List.of("SO_CAP", "TRUNG_CAP", "UNTRAINED");
          case '7', '8' -> List.of("SO_CAP", "TRUNG_CAP", "SKILLED_NO_CERTIFICATE");
          default -> List.of("UNTRAINED", "SKILLED_NO_CERTIFICATE");
        });
  }

  private static Map<String, List<String>> read(String resource) {
    InputStream in = Objects.requireNonNull(JobTitle.class.getResourceAsStream(resource), resource);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, List<String>> titles = new TreeMap<>();
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(it -> titles.computeIfAbsent(it[0], key -> new ArrayList<>()).add(it[1]));
      return titles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
