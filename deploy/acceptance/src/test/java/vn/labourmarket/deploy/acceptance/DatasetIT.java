package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same figures, whatever the format. */
@ExtendWith(SuiteExtension.class)
class DatasetIT {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final World world;

  DatasetIT(World world) {
    this.world = world;
  }

  @Test
  void tellsInCsvWhatItTellsInJson() {
    // Given
    EnrollmentYear province = EnrollmentYear.of2021(world);
    province.hasFirstQuarterOf2021();
    World.eventually(
        () -> assertEquals("4618", province.indicator("PLAN_PCT", "2021-Q1").numerator()));
    String query = "datasets/enrollment/data?period=2021-Q1&area=" + province.area().id();

    // When
    Reply csv = province.leader().caller().get(query, "text/csv");

    // Then
    JsonNode json = province.leader().caller().get(query, "application/json").taken();
    assertTrue(csv.text().startsWith(BYTE_ORDER_MARK));
    assertFalse(json.path("items").isEmpty());
    assertEquals(rows(json.path("items")), rows(csv.text().substring(1)));
  }

  private static List<Map<String, String>> rows(JsonNode items) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode item : items) {
      Map<String, String> row = new TreeMap<>();
      item.properties().forEach(it -> row.put(it.getKey(), text(it.getValue())));
      rows.add(row);
    }
    return rows;
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }

  private static List<Map<String, String>> rows(String csv) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (NamedCsvRecord record : CsvReader.builder().ofNamedCsvRecord(csv)) {
      rows.add(new TreeMap<>(record.getFieldsAsMap()));
    }
    return rows;
  }
}
