package vn.labourmarket.deploy.load.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Titles of ESCO and O*NET as files for {@code /occupation-titles/imports}. O*NET's go to ISCO-08
 * through O*NET-SOC 2019, SOC 2018 and SOC 2010, spread evenly at each step.
 */
public final class ReferenceTitles {
  private static final String HEADER = "classification,code,title,language,kind,weight\n";

  /** A chain of crosswalks is half as sure as an entry of ISCO's own kind. */
  private static final double CERTAINTY_OF_CHAIN = 0.5;

  private final Path data;
  private final Map<String, Map<String, Double>> onet = new HashMap<>();

  public ReferenceTitles(Path data) throws IOException {
    this.data = data;
    Map<String, List<String>> toIsco = pairs("isco08_soc2010_bls", "soc2010_code", "isco08_code");
    Map<String, List<String>> to2010 = pairs("soc2010_soc2018", "soc2018", "soc2010");
    pairs("onetsoc2019_soc2018", "onetsoc2019_code", "soc2018_code")
        .forEach((code, groups) -> onet.put(code, chained(groups.get(0), to2010, toIsco)));
  }

  private Map<String, List<String>> pairs(String file, String from, String to) throws IOException {
    Map<String, List<String>> pairs = new HashMap<>();
    for (CsvRows.Row row : CsvRows.read(data.resolve("crosswalks/" + file + ".csv"))) {
      // Two rows of the official table name minor groups.
      if (!to.equals("isco08_code") || row.text(to).length() == 4) {
        pairs.computeIfAbsent(row.text(from), it -> new ArrayList<>()).add(row.text(to));
      }
    }
    return pairs;
  }

  private static Map<String, Double> chained(
      String soc2018, Map<String, List<String>> to2010, Map<String, List<String>> toIsco) {
    Map<String, Double> shares = new TreeMap<>();
    List<String> olds = to2010.getOrDefault(soc2018, List.of());
    for (String old : olds) {
      List<String> codes = toIsco.getOrDefault(old, List.of());
      codes.forEach(it -> shares.merge(it, 1.0 / olds.size() / codes.size(), Double::sum));
    }
    return shares;
  }

  /** What O*NET-SOC 2019 codes become in ISCO-08, with shares. */
  Map<String, Map<String, Double>> onet() {
    return onet;
  }

  public String escoFile() throws IOException {
    StringBuilder file = new StringBuilder(HEADER);
    for (CsvRows.Row row : CsvRows.read(data.resolve("esco-1.1/esco_occupations.csv"))) {
      add(file, row.text("isco08_code"), row.text("preferred_label_en"), "alternative", 1);
    }
    for (CsvRows.Row row : CsvRows.read(data.resolve("esco-1.1/esco_alt_labels.csv"))) {
      if (row.text("lang").equals("en")) {
        add(file, row.text("isco08_code"), row.text("alt_label"), "index", 1);
      }
    }
    return file.toString();
  }

  public String onetFile() throws IOException {
    StringBuilder file = new StringBuilder(HEADER);
    for (CsvRows.Row row : CsvRows.read(data.resolve("onet-27.0/occupations.csv"))) {
      addAll(file, row.text("onetsoc_code"), row.text("title"));
    }
    for (CsvRows.Row row : CsvRows.read(data.resolve("onet-27.0/alternate_titles.csv.gz"))) {
      addAll(file, row.text("onetsoc_code"), row.text("alternate_title"));
    }
    return file.toString();
  }

  private void addAll(StringBuilder file, String code, String title) {
    onet.getOrDefault(code, Map.of())
        .forEach((isco, share) -> add(file, isco, title, "index", share * CERTAINTY_OF_CHAIN));
  }

  private static void add(
      StringBuilder file, String code, String title, String kind, double weight) {
    if (code.length() == 4) {
      file.append("isco/2008,")
          .append(code)
          .append(",\"")
          .append(title.replace("\"", "\"\""))
          .append("\",en,")
          .append(kind)
          .append(String.format(Locale.ROOT, ",%.6f\n", weight));
    }
  }
}
