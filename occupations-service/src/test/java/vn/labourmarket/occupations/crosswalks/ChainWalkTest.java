package vn.labourmarket.occupations.crosswalks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.crosswalks.ChainWalk.Outcome;
import vn.labourmarket.occupations.crosswalks.Mapping.Share;

/** Weights through chains: nothing is lost and nothing appears. */
class ChainWalkTest {
  @Property(tries = 300)
  void arrivesWithWeightOneOrTellsWhatIsMissing(@ForAll("chains") List<List<Integer>> chain) {
    // Given
    ChainWalk walk = new ChainWalk(chain.size());
    for (int step = 0; step < chain.size(); step++) {
      fill(walk, step, chain.get(step));
    }
    // When
    Outcome outcome = walk.from("0");
    // Then
    BigDecimal sum = BigDecimal.ZERO;
    for (ChainWalk.Arrival it : outcome.arrivals()) {
      assertTrue(it.weight().signum() >= 0);
      assertTrue(it.trails().size() <= Math.min(it.trailCount(), ChainWalk.MOST_PATHS));
      sum = sum.add(it.weight());
    }
    for (ChainWalk.Loss it : outcome.losses()) {
      sum = sum.add(it.weight());
    }
    assertEquals(0, sum.compareTo(BigDecimal.ONE), "sum=" + sum);
  }

  /** Per step a number for each of eight codes: its bits are the targets. */
  @Provide
  Arbitrary<List<List<Integer>>> chains() {
    return Arbitraries.integers().between(0, 255).list().ofSize(8).list().ofMinSize(1).ofMaxSize(5);
  }

  private static void fill(ChainWalk walk, int step, List<Integer> targetsOfCodes) {
    for (int code = 0; code < targetsOfCodes.size(); code++) {
      int bits = targetsOfCodes.get(code);
      if (bits == 0) {
        continue;
      }
      MappingRules rules = new MappingRules(Set.of("s"), CODES);
      for (int target = 0; target < 8; target++) {
        if ((bits >> target & 1) == 1) {
          rules.add(new Mapping.Entry(0, "", "s", String.valueOf(target), null, null));
        }
      }
      for (Share share : rules.mappings().get(0).targets()) {
        walk.add(step, String.valueOf(code), share);
      }
    }
  }

  private static final Set<String> CODES = Set.of("0", "1", "2", "3", "4", "5", "6", "7");

  @Property(tries = 300)
  void completesEveryWeightsToExactlyOne(@ForAll("weights") List<BigDecimal> weights) {
    // Given
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    // When
    List<BigDecimal> scaled = Weights.scaled(weights, sum);
    // Then
    assertEquals(
        0, scaled.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE));
    assertTrue(scaled.stream().allMatch(it -> it.signum() > 0));
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.000001"), BigDecimal.ONE)
        .ofScale(9)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Test
  void multipliesAlongAPathAndAddsOverPaths() {
    // Given
    ChainWalk walk = new ChainWalk(2);
    walk.add(0, "a", share("b", "0.25"));
    walk.add(0, "a", share("c", "0.75"));
    walk.add(1, "b", share("x", "1"));
    walk.add(1, "c", share("x", "0.2"));
    walk.add(1, "c", share("y", "0.8"));
    // When
    Outcome outcome = walk.from("a");
    // Then
    List<String> found = new ArrayList<>();
    outcome
        .arrivals()
        .forEach(it -> found.add(it.code() + " " + it.weight() + " " + it.trails().size()));
    assertEquals(List.of("y 0.6 1", "x 0.4 2"), found);
    assertEquals(List.of("a", "b", "x"), outcome.arrivals().get(1).trails().get(0).codes());
    assertEquals(List.of(), outcome.losses());
  }

  private static Share share(String code, String weight) {
    return new Share(code, new BigDecimal(weight), Relation.RELATED);
  }
}
