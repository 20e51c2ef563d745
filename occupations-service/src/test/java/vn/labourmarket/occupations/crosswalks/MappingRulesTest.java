package vn.labourmarket.occupations.crosswalks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pairs say by themselves, what is told for them, and what is refused (V54). */
class MappingRulesTest {
  private static final Set<String> CODES = Set.of("1", "2", "3", "4");

  @ParameterizedTest
  @CsvSource({
    "1>1, 1 1 EXACT",
    "1>1 2>1, 1 1 BROADER",
    "1>1 1>2, 1 0.5 NARROWER; 2 0.5 NARROWER",
    "1>1 1>2 2>2, 1 0.5 NARROWER; 2 0.5 RELATED",
    "1>1:0.4 1>2, 1 0.4 NARROWER; 2 0.6 NARROWER",
    "1>1:0.2 1>2 1>3, 1 0.2 NARROWER; 2 0.4 NARROWER; 3 0.4 NARROWER",
    "1>1 1>2 1>3, 1 0.333333334 NARROWER; 2 0.333333333 NARROWER; 3 0.333333333 NARROWER",
    "1>1:0.333 1>2:0.333 1>3:0.333,"
        + " 1 0.333333334 NARROWER; 2 0.333333333 NARROWER; 3 0.333333333 NARROWER",
    "1>1:0.25 1>2:0.75, 1 0.25 NARROWER; 2 0.75 NARROWER"
  })
  void tellsWeightsAndRelations(String pairs, String expected) {
    // Given
    MappingRules rules = rules(pairs);
    // When
    Mapping mapping = rules.mappings().get(0);
    // Then
    List<String> found = new ArrayList<>();
    for (Mapping.Share share : mapping.targets()) {
      String weight = share.weight().stripTrailingZeros().toPlainString();
      found.add(share.code() + " " + weight + " " + share.relation());
    }
    assertEquals(expected, String.join("; ", found));
    assertEquals(List.of(), rules.faults());
  }

  @ParameterizedTest
  @CsvSource({
    "1>1:0.6 1>2:0.6, CROSSWALK_WEIGHT The weights of code 1 add to 1.2",
    "1>1:0.998, CROSSWALK_WEIGHT The weights of code 1 add to 0.998",
    "1>1:1 1>2, CROSSWALK_WEIGHT The given weights of code 1 add to 1 and leave",
    "1>9, CODE_UNKNOWN Code “9”",
    "9>1, CODE_UNKNOWN Code “9”",
    "1>1 1>1, DUPLICATE_MAPPING The pair 1 → 1"
  })
  void refusesWhatBreaksARule(String pairs, String expected) {
    // Given
    MappingRules rules = rules(pairs);
    // When
    rules.mappings();
    // Then
    Mapping.Fault fault = rules.faults().get(0);
    String told = fault.rule().name() + " " + fault.message().en();
    assertEquals(expected, told.substring(0, Math.min(told.length(), expected.length())));
  }

  @Test
  void allowsRoundingErrorsOfAThousandth() {
    // Given
    MappingRules rules = rules("1>1:0.5 1>2:0.499");
    // When
    rules.mappings();
    // Then
    assertEquals(List.of(), rules.faults());
  }

  private static MappingRules rules(String pairs) {
    MappingRules rules = new MappingRules(CODES, CODES);
    for (String pair : pairs.split(" ")) {
      String[] parts = pair.split("[>:]");
      BigDecimal weight = parts.length == 3 ? new BigDecimal(parts[2]) : null;
      rules.add(new Mapping.Entry(0, "", parts[0], parts[1], weight, null));
    }
    return rules;
  }
}
