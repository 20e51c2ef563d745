package vn.labourmarket.titles.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTitlesTest {
  private static final Path TITLES =
      Path.of(
          "../../occupations-service/src/main/resources/starter-catalogue/titles-isco-2008.csv");

  /** Cleaners by the hour, heads of limited companies: one title in a thousand. */
  private static final int FEW = 1_000;

  @Test
  void hardlyAnyTitleOfTheStarterCatalogueLosesAWord() throws IOException {
    List<String> losing = new ArrayList<>();
    int titles = 0;

    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(TITLES)) {
      for (NamedCsvRecord row : rows) {
        titles++;
        Title title = TitleReader.read(row.getField("title"));
        if (!title.stripped().isEmpty()) {
          losing.add(row.getField("title") + " - " + title.stripped());
        }
      }
    }

    assertTrue(titles > FEW && losing.size() <= titles / FEW, () -> String.join("\n", losing));
  }
}
