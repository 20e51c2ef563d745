package vn.labourmarket.deploy.load.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of titles with ISCO-08 codes, in the forms of their publishers. */
final class LabelledFile {
  private static final int UNIT_GROUP = 4;

  private LabelledFile() {}

  /**
   * Reads a file; rows without an ISCO-08 unit group are left out. The form is told by the header:
   * the index of the UK (qualifiers in columns), O*NET's reported titles (O*NET-SOC codes), else a
   * column {@code title} and one {@code isco08_code}, with other right codes in {@code
   * also_accepted}.
   *
   * @param onet what O*NET-SOC codes become in ISCO-08
   */
  static List<LabelledTitle> read(Path file, Map<String, Map<String, Double>> onet)
      throws IOException {
    List<LabelledTitle> titles = new ArrayList<>();
    for (CsvRows.Row row : CsvRows.read(file)) {
      title(row, onet).ifPresent(titles::add);
    }
    return titles;
  }

  private static Optional<LabelledTitle> title(
      CsvRows.Row row, Map<String, Map<String, Double>> onet) {
    if (row.has("onetsoc2019_code")) {
      Map<String, Double> codes = onet.getOrDefault(row.text("onetsoc2019_code"), Map.of());
      return codes.isEmpty()
          ? Optional.empty()
          : Optional.of(new LabelledTitle(row.text("title"), "", likeliestFirst(codes)));
    }
    String code = row.text("isco08_code");
    if (code.length() != UNIT_GROUP) {
      return Optional.empty();
    }
    List<String> codes = new ArrayList<>(List.of(code));
    for (String other : row.text("also_accepted").split("[ ,;|]+")) {
      if (other.length() == UNIT_GROUP) {
        codes.add(other);
      }
    }
    if (row.has("title_natural_order")) {
      String qualifiers =
          (row.text("additional_qualifier") + " " + row.text("industry_qualifier")).strip();
      return Optional.of(new LabelledTitle(row.text("title_natural_order"), qualifiers, codes));
    }
    String text = row.text("title");
    return Optional.of(new LabelledTitle(row.has("isco88_code") ? natural(text) : text, "", codes));
  }

  private static List<String> likeliestFirst(Map<String, Double> codes) {
    return codes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** An index puts the main word first: {@code Manager, bank}. */
  private static String natural(String inverted) {
    int comma = inverted.indexOf(',');
    return comma < 0
        ? inverted
        : (inverted.substring(comma + 1) + " " + inverted.substring(0, comma)).strip();
  }
}
