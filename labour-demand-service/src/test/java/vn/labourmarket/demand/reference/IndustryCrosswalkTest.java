package vn.labourmarket.demand.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndustryCrosswalkTest {
  private final IndustryCrosswalk crosswalk =
      new IndustryCrosswalk(
          List.of(
              mapping("2007", "2018", "64", "61", "0.4"),
              mapping("2007", "2018", "64", "62", "0.6"),
              mapping("2018", "2025", "61", "60", "0.25"),
              mapping("2018", "2025", "61", "61", "0.75"),
              mapping("2018", "2025", "62", "61", "1.0"),
              mapping("2018", "2007", "62", "64", "1")));

  private static IndustryMapping mapping(
      String from, String to, String code, String toCode, String weight) {
    return new IndustryMapping(from, to, code, toCode, new BigDecimal(weight));
  }

  private static SuggestedCode suggested(String code, String weight) {
    return new SuggestedCode(code, new BigDecimal(weight));
  }

  @Test
  void namesTheGreatestShareFirst() {
    assertEquals(
        List.of(suggested("61", "0.75"), suggested("60", "0.25")),
        crosswalk.suggest("2018", "61", "2025"));
    assertEquals(List.of(suggested("61", "1")), crosswalk.suggest("2018", "62", "2025"));
  }

  @Test
  void multipliesAndAddsSharesOverSeveralVersions() {
    assertEquals(
        List.of(suggested("61", "0.9"), suggested("60", "0.1")),
        crosswalk.suggest("2007", "64", "2025"));
  }

  @Test
  void knowsNothingWhereNoChainLeads() {
    assertEquals(List.of(), crosswalk.suggest("2018", "99", "2025"));
    assertEquals(List.of(), crosswalk.suggest("2025", "61", "2018"));
  }
}
