package vn.labourmarket.titles.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The titles of the starter catalogue, from the folder of the service that ships them. */
final class StarterTitles {
  private static final Path CATALOGUE =
      Path.of("../../occupations-service/src/main/resources/starter-catalogue");

  private StarterTitles() {}

  static List<TitleEntry> entries() {
    List<TitleEntry> entries = new ArrayList<>();
    for (NamedCsvRecord row : rows("titles-isco-2008.csv")) {
      TitleKind kind =
          row.getField("kind").equals("regional") ? TitleKind.REGIONAL : TitleKind.INDEX;
      double weight = 0.5;
      for (String code : row.getField("codes").split(" ")) {
        entries.add(new TitleEntry(code, row.getField("title"), TitleLanguage.VI, kind, weight));
        weight -= 0.1;
      }
    }
    for (NamedCsvRecord row : rows("isco-2008.csv")) {
      if (row.getField("level").equals("4")) {
        entries.add(official(row, "title_vi", TitleLanguage.VI));
        entries.add(official(row, "title_en", TitleLanguage.EN));
      }
    }
    return entries;
  }

  private static TitleEntry official(NamedCsvRecord row, String field, TitleLanguage language) {
    return new TitleEntry(
        row.getField("code"), row.getField(field), language, TitleKind.OFFICIAL, 0.5);
  }

  /** The starter titles and, up to a number, others made of their words. */
  static List<TitleEntry> filledUpTo(int count) {
    List<TitleEntry> entries = entries();
    List<TitleEntry> real = List.copyOf(entries);
    Random random = new Random(1);
    while (entries.size() < count) {
      String title =
          Stream.generate(() -> real.get(random.nextInt(real.size())))
              .limit(2)
              .map(entry -> entry.title().split(" "))
              .map(words -> words[0] + " " + words[words.length - 1])
              .reduce("", (left, right) -> left + " " + right);
      entries.add(
          new TitleEntry(
              real.get(random.nextInt(real.size())).code(),
              title + " " + (char) ('a' + random.nextInt(26)) + random.nextInt(90),
              TitleLanguage.EN,
              TitleKind.ALTERNATIVE,
              random.nextDouble()));
    }
    return entries;
  }

  private static List<NamedCsvRecord> rows(String file) {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(CATALOGUE.resolve(file))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
