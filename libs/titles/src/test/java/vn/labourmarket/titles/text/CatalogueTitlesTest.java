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

  /** Night receptionists, part-time sellers and teachers: their hours are part of the title. */
  private static final int FEW = 8;

  @Test
  void hardlyAnyTitleOfTheStarterCatalogueLosesAWord() throws IOException {
    List<String> losing = new ArrayList<>();

    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(TITLES)) {
      for (NamedCsvRecord row : rows) {
        Title title = TitleReader.read(row.getField("title"));
        if (!title.stripped().isEmpty()) {
          losing.add(row.getField("title") + " - " + title.stripped());
        }
      }
    }

    assertTrue(losing.size() <= FEW, () -> String.join("\n", losing));
  }
}
