package vn.labourmarket.occupations.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.ImportConfig;
import vn.labourmarket.occupations.imports.ImportProblem;
import vn.labourmarket.occupations.items.ClassificationItem;
import vn.labourmarket.occupations.items.ClassificationItem.Gap;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.tables.CsvTable;

class ListReadingTest {
  private static final String HEADER = "code,parent_code,level,title_vi,title_en,description\n";
  private final List<ClassificationItem> items = new ArrayList<>();

  @Test
  void takesAListInAnyOrder() {
    // Given
    String file = HEADER + "75,7,2,Hai,Two,mô tả\n7,,1,Một,,\n";
    // When
    ListReading reading = read("vsco", file);
    // Then
    assertEquals(List.of(), reading.findings().errors());
    assertEquals(
        List.of(
            new ClassificationItem("75", 2, "7", "Hai", "Two", true, "mô tả", null, null, Set.of()),
            new ClassificationItem("7", 1, null, "Một", null, true, null, null, null, Set.of())),
        items);
  }

  @Test
  void reportsEveryBadRow() {
    // Given
    String file =
        HEADER
            + "7,,1,Nhóm bảy,,\n" // 2
            + "7,,1,Trùng,,\n" // 3
            + ",7,2,Không mã,,\n" // 4
            + "71,7,hai,Cấp chữ,,\n" // 5
            + "72,7,3,Nhảy cấp,,\n" // 6
            + "73,9,2,Cha lạ,,\n" // 7
            + "74,7,2,,,\n" // 8
            + "75,,2,Mồ côi,,\n" // 9
            + "76,77,2,Vòng,,\n" // 10
            + "77,76,3,Vòng,,\n" // 11
            + "7 8,7,2,Mã sai,,\n" // 12
            + "79,7,2,Thừa ô,,,x\n" // 13
            + "80,7,0,Cấp không,,\n"; // 14
    // When
    ListReading reading = read("vsco", file);
    // Then
    assertEquals(
        List.of(
            "3 code DUPLICATE_CODE",
            "4 code CODE_REQUIRED",
            "5 level LEVEL_INVALID",
            "6 level HIERARCHY_INVALID",
            "7 parent_code PARENT_UNKNOWN",
            "8 title_vi TITLE_REQUIRED",
            "9 parent_code HIERARCHY_INVALID",
            "10 parent_code HIERARCHY_INVALID",
            "11 parent_code HIERARCHY_INVALID",
            "12 code CODE_INVALID",
            "13  COLUMN_COUNT",
            "14 level LEVEL_INVALID"),
        summary(reading.findings().errors()));
  }

  @Test
  void namesRowsWhoseBytesAreNoText() {
    // Given
    byte[] file = (HEADER + "1,,1,Một,,\n2,,1,H?i,,\n").getBytes(UTF_8);
    file[new String(file, UTF_8).getBytes(UTF_8).length - 6] = (byte) 0xE9;
    // When
    ListReading reading = read("vsco", file);
    // Then
    assertEquals(List.of("3 title_vi ENCODING_INVALID"), summary(reading.findings().errors()));
  }

  @Test
  void refusesCharactersThatNoDatabaseKeeps() {
    // Given
    String file = HEADER + "1,,1,Một\0,,\n";
    // When
    ListReading reading = read("vsco", file);
    // Then
    assertEquals(List.of("2 title_vi ENCODING_INVALID"), summary(reading.findings().errors()));
  }

  @Test
  void keepsTheHolesOfAListThatMarksThem() {
    // Given
    String file =
        "code,level,title_vi,parent_code,source,flags\n"
            + "3,1,Ba,,A,\n"
            + "31340,5,Người vận hành,,A,parent_missing\n"
            + "311,3,Kỹ thuật viên,31,A,\n"
            + "32,2,,3,A,title_missing\n"
            + "33,2,điện,3,A,title_truncated_in_source\n";
    // When
    ListReading reading = read("vsco", file);
    // Then
    assertEquals(List.of(), reading.findings().errors());
    assertEquals(
        List.of(
            "1 source COLUMN_IGNORED",
            "3 parent_code PARENT_MISSING",
            "4 parent_code PARENT_MISSING",
            "5 title_vi TITLE_MISSING",
            "6 title_vi TITLE_TRUNCATED"),
        summary(reading.findings().warnings()));
    assertEquals(List.of("31340", "311"), reading.orphans());
    assertEquals(4, reading.gapCount());
    assertEquals(Set.of(Gap.TITLE_MISSING), items.get(3).gaps());
  }

  @Test
  void tellsTheTreeOfTrainingFieldsFromTheirCodes() {
    // Given
    String file =
        "code,name_vi\n6,Cao đẳng\n672,Sức khỏe\n67202,Dược\n6720201,Dược\n5520227,Điện\n";
    // When
    ListReading reading = read("training-field", file);
    // Then
    assertEquals(List.of(), reading.findings().errors());
    assertEquals(List.of(1, 2, 3, 4, 4), items.stream().map(ClassificationItem::level).toList());
    assertEquals(
        Map.of("672", "6", "67202", "672", "6720201", "67202", "5520227", "55202"),
        reading.derivedParents());
    assertEquals(List.of("5520227"), reading.orphans());
  }

  @Test
  void guessesNoParentOfACodeThatTellsNoLevel() {
    // Given
    String file = "code,level,title_vi\n1,1,Một\n21,2,Hai mốt\n";
    // When
    ListReading reading = read("vsco", file);
    // Then
    assertEquals(List.of("21"), reading.orphans());
    assertEquals(Map.of(), reading.derivedParents());
    assertEquals(Map.of(), read("vsco", "code,title_vi\n31.1,Bốn\n").derivedParents());
    assertEquals(
        Map.of(), read("vsic", "code,title_vi\nA,Nông nghiệp\n01,Trồng trọt\n").derivedParents());
    assertEquals(Map.of(), read("size-class", "code,title_vi\n10,Nhỏ\n20,Vừa\n").derivedParents());
    assertEquals(
        Map.of("011", "01"),
        read("activity", "code,title_vi\nA,Một\n01,Hai\n011,Ba\n").derivedParents());
  }

  @Test
  void stopsAtTheMostRowsThatAListMayHave() {
    // Given
    String file = HEADER + "1,,1,Một,,\n2,,1,Hai,,\n3,,1,Ba,,\n4,,1,Bốn,,\n5,,1,Năm,,\n";
    // When
    ListReading reading = read("vsco", file, "labourmarket.imports.max-rows", "4");
    // Then
    assertEquals(List.of("6  TOO_MANY_ROWS"), summary(reading.findings().errors()));
  }

  @Test
  void countsErrorsBeyondThoseItKeeps() {
    // Given
    String file = HEADER + "x y,,1,Một,,\n".repeat(9);
    // When
    ListReading reading = read("vsco", file, "labourmarket.imports.max-findings", "5");
    // Then
    assertEquals(5, reading.findings().errors().size());
    assertEquals(9, reading.findings().errorCount());
  }

  @Test
  void saysWhichColumnsItDoesNotKnow() {
    // Given
    String file = "code,full_name,parent,parent_code\n1,Một,,\n";
    // When
    Problem problem = assertThrows(Problem.class, () -> read("vsco", file));
    // Then
    assertEquals(ImportProblem.HEADER_INVALID, problem.type());
    assertEquals(Set.of("full_name"), problem.members().get("unknown"));
    assertEquals(Set.of("title_vi"), problem.members().get("missing"));
    assertEquals(Set.of("parent_code"), problem.members().get("repeated"));
  }

  private ListReading read(String scheme, String file, String... settings) {
    return read(scheme, file.getBytes(UTF_8), settings);
  }

  private ListReading read(String scheme, byte[] file, String... settings) {
    SmallRyeConfigBuilder config =
        new SmallRyeConfigBuilder()
            .withMapping(ImportConfig.class)
            .withConverter(
                io.quarkus.runtime.configuration.MemorySize.class,
                200,
                new io.quarkus.runtime.configuration.MemorySizeConverter())
            .withConverter(
                java.time.Duration.class,
                200,
                new io.quarkus.runtime.configuration.DurationConverter());
    for (int i = 0; i < settings.length; i += 2) {
      config.withDefaultValue(settings[i], settings[i + 1]);
    }
    try (CsvTable table = CsvTable.of(new ByteArrayInputStream(file))) {
      return ListReading.of(
          table,
          scheme,
          config.build().getConfigMapping(ImportConfig.class),
          items::add,
          rows -> {});
    }
  }

  private static List<String> summary(List<Finding> findings) {
    return findings.stream().map(it -> it.row() + " " + it.column() + " " + it.code()).toList();
  }
}
