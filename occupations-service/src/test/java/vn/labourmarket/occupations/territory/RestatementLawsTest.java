package vn.labourmarket.occupations.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.SharedData;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaName;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.tables.CsvTable;
import vn.labourmarket.tables.Table;

/**
 * Whatever was counted in the communes of before 1 July 2025: restated on those of today it is the
 * same in total, to the last digit. The successions are the real ones, read and weighted as an
 * import does it; a commune without any keeps its count.
 */
class RestatementLawsTest {
  private static final String FOLDER = "vn-admin-units/";
  private static final LocalDate BEGIN = LocalDate.of(2008, 8, 1);
  private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
  private static final int COMMUNES = 10_035;

  private static List<UUID> before = List.of();
  private static Map<UUID, List<Succession>> followed = Map.of();

  @BeforeContainer
  static void readSuccessions() {
    List<Unit> old = units("communes_2025h1.csv", BEGIN, CHANGE.minusDays(1));
    List<Unit> all = new ArrayList<>(old);
    all.addAll(units("communes_2026.csv", CHANGE, null));
    Territory territory = new Territory(all);
    Findings findings = new Findings(10);
    SuccessionRules rules =
        new SuccessionRules(List.of(), new DerivedSuccessions(List.of(), findings), findings);
    try (Table table = CsvTable.of(file())) {
      SuccessionReader reader = new SuccessionReader(table.header(), findings);
      SuccessionEnds ends = new SuccessionEnds(territory, new SuccessionBases(), findings);
      table
          .rows()
          .forEachRemaining(it -> ends.find(Objects.requireNonNull(reader.read(it)), rules));
    }
    followed = rules.changed(territory).stream().collect(Collectors.groupingBy(Succession::fromId));
    assertFalse(findings.anyError(), () -> findings.errors().toString());
    before = old.stream().map(it -> it.id).toList();
  }

  @Provide
  Arbitrary<long[]> totals() {
    return Arbitraries.longs().between(0, 1_000_000_000_000L).array(long[].class).ofSize(COMMUNES);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 200)
  void conservesAnyTotalsOfAllCommunes(@ForAll("totals") long[] totals) {
    // When
    Map<UUID, BigDecimal> restated = new HashMap<>();
    BigDecimal counted = BigDecimal.ZERO;
    for (int i = 0; i < totals.length; i++) {
      BigDecimal total = BigDecimal.valueOf(totals[i]);
      UUID unit = before.get(i);
      counted = counted.add(total);
      if (followed.containsKey(unit)) {
        followed
            .get(unit)
            .forEach(
                it ->
                    restated.merge(
                        it.toId(), total.multiply(it.state().weight()), BigDecimal::add));
      } else {
        restated.merge(unit, total, BigDecimal::add);
      }
    }
    // Then
    BigDecimal sum = restated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, counted.compareTo(sum), () -> "restated " + sum);
    assertTrue(restated.size() < totals.length, "nothing was restated");
  }

  private static InputStream file() {
    String rows =
        SharedData.rows(FOLDER + "commune_mapping_parsed.csv").stream()
            .map(it -> it.get("old_code") + "," + it.get("new_code") + "," + CHANGE + ",NQ\n")
            .collect(Collectors.joining());
    String csv = "from_code,to_code,effective_on,legal_basis\n" + rows;
    return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Unit> units(String file, LocalDate from, @Nullable LocalDate to) {
    return SharedData.rows(FOLDER + file).stream()
        .map(
            it ->
                new UnitContent(
                    UUID.randomUUID(),
                    AreaLevel.COMMUNE,
                    it.get("code"),
                    null,
                    from,
                    to,
                    "NQ",
                    null,
                    List.of(new AreaName(it.get("full_name"), "", "COMMUNE", from, to, null))))
        .map(it -> Unit.stored(it, 1))
        .toList();
  }
}
