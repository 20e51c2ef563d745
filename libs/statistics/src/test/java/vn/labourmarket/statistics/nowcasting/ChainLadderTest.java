package vn.labourmarket.statistics.nowcasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class ChainLadderTest {
  private static final double NONE = Double.NaN;

  @Test
  void theChainLadderMultipliesByEarlierGrowth() {
    double[][] cumulative = {{10, 20, 22}, {20, 36, NONE}, {30, NONE, NONE}};

    List<Nowcast> totals = ChainLadder.totals(cumulative);

    double first = 56 / 30.0;
    double second = 1.1;
    assertEquals(22, totals.get(0).value(), 1e-12);
    assertEquals(0, totals.get(0).standardError());
    assertEquals(36 * second, totals.get(1).value(), 1e-12);
    assertEquals(30 * first * second, totals.get(2).value(), 1e-12);
    // spread of the first growth: 10 (2 − f)² + 20 (1.8 − f)² and a tenth, squared, of what 15 grow
    // to; the second has but one and takes it
    double squares = 10 * (2 - first) * (2 - first) + 20 * (1.8 - first) * (1.8 - first);
    double spread = (squares + 0.01 * first * first * 15) / 2;
    double variance =
        second * second * spread * 30 * (1 + 30 / 30.0)
            + spread * 30 * first * (1 + 30 * first / 20);
    assertEquals(Math.sqrt(variance), totals.get(2).standardError(), 1e-9);
  }

  @Test
  void theChainLadderIsNotSureOfWhatItSawOnce() {
    Nowcast nowcast = ChainLadder.totals(new double[][] {{10, 20}, {10, NONE}}).get(1);

    assertEquals(20, nowcast.value(), 1e-12);
    assertTrue(nowcast.assumed());
    // a tenth of what ten are expected to grow to, for this period and for the one it was seen in
    assertEquals(20 * Math.sqrt(2 * 0.01), nowcast.standardError(), 1e-9);
  }

  @Test
  void aPeriodWithoutAnythingYetIsAsTheOthers() {
    double[][] cumulative = {{10, 50}, {12, 60}, {0, NONE}, {0, 0}};

    List<Nowcast> totals = ChainLadder.totals(cumulative);

    assertEquals(55, totals.get(2).value(), 1e-9);
    assertTrue(totals.get(2).assumed());
    assertTrue(totals.get(2).interval80().upper() > 60);
    assertEquals(0, totals.get(2).interval80().lower());
    assertEquals(0, totals.get(3).value(), "complete");
    assertEquals(0, totals.get(3).interval95().upper());
  }

  @Test
  void periodsThatHappenToAgreeMakeNobodyCertain() {
    Nowcast nowcast = ChainLadder.totals(new double[][] {{10, 20}, {30, 60}, {5, NONE}}).get(2);

    assertEquals(10, nowcast.value(), 1e-12);
    // a tenth, squared, of what 20 grow to, as one of two
    double spread = 0.01 * 4 * 20 / 2;
    assertEquals(Math.sqrt(spread * 5 * (1 + 5 / 40.0)), nowcast.standardError(), 1e-9);
    assertTrue(nowcast.assumed());
  }

  @Test
  void whatGrewFromNothingSaysNothingOfTheStepAfter() {
    Nowcast nowcast = ChainLadder.totals(new double[][] {{0, 5, 10}, {0, 3, NONE}}).get(1);

    assertEquals(6, nowcast.value(), 1e-12);
    assertEquals(Math.sqrt(0.01 * 4 * 5 * 3 * (1 + 3 / 5.0)), nowcast.standardError(), 1e-9);
    assertTrue(nowcast.assumed());
  }

  @Test
  void periodsWithoutAnythingMakeNobodySurer() {
    double[][] few = {{10, 20}, {30, 90}, {5, NONE}};
    double[][] more = {{10, 20}, {0, 0}, {30, 90}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {5, NONE}};

    Nowcast nowcast = ChainLadder.totals(more).get(7);

    assertEquals(ChainLadder.totals(few).get(2), nowcast);
  }

  /** The first step is wild and makes nearly all of the error, of which later ones know nothing. */
  @Test
  void calmStepsDontMakeAWildOneSurer() {
    double[][] cumulative = {
      {10, 30, 30.3, 30.5},
      {10, 80, 81.5, 82},
      {10, 50, 50.7, NONE},
      {10, 20, NONE, NONE},
      {10, NONE, NONE, NONE}
    };

    Nowcast nowcast = ChainLadder.totals(cumulative).get(4);

    assertEquals(3.1, nowcast.freedom(), 0.2);
    double half = nowcast.interval95().upper() - nowcast.value();
    assertEquals(3.1, half / nowcast.standardError(), 0.1);
    assertTrue(nowcast.assumed(), "one of four");
  }

  @Test
  void aCalmStepThatWasSeenOnceIsNoAssumptionWorthSaying() {
    double[][] cumulative = new double[8][4];
    for (int t = 0; t < 8; t++) {
      double first = 10 * (2 + t % 3);
      double[] all = {10, first, first * (1.02 + 0.001 * t), first * 1.03};
      for (int age = 0; age < 4; age++) {
        cumulative[t][age] = age < 1 || t + age < 8 && (age < 3 || t == 0) ? all[age] : NONE;
      }
    }

    Nowcast nowcast = ChainLadder.totals(cumulative).get(7);

    assertFalse(nowcast.assumed());
    assertEquals(6.5, nowcast.freedom(), 0.5);
  }

  @Test
  void whoNeverReportsInTheFirstWeekIsAnsweredToo() {
    List<Nowcast> totals = ChainLadder.totals(new double[][] {{0, 5}, {0, 6}, {0, NONE}});

    assertEquals(5, totals.get(0).value());
    assertEquals(5.5, totals.get(2).value(), 1e-12);
    assertTrue(totals.get(2).interval80().upper() > 6);
  }

  @Test
  void whereNothingWasEverReportedNothingIsCertain() {
    Nowcast nowcast = ChainLadder.totals(new double[][] {{0, 0}, {0, NONE}}).get(1);

    assertEquals(0, nowcast.value());
    assertTrue(nowcast.assumed());
  }

  @Test
  void whatWasCorrectedToNothingMayStayTheNextTime() {
    Nowcast nowcast =
        ChainLadder.totals(new double[][] {{10, 0, 0}, {10, 0, NONE}, {5, NONE, NONE}}).get(2);

    assertEquals(0, nowcast.value());
    // a tenth of what was there, as one of two
    assertEquals(Math.sqrt(0.01 * 10 / 2 * 5 * (1 + 5 / 20.0)), nowcast.standardError(), 1e-9);
  }

  @Test
  void correctionsDownwardsMayGoOn() {
    Nowcast nowcast = ChainLadder.totals(new double[][] {{10, 8}, {10, 7}, {10, NONE}}).get(2);

    assertEquals(7.5, nowcast.value(), 1e-12);
    assertEquals(1, nowcast.shareReported());
    assertTrue(nowcast.interval95().lower() < 7.5);
    assertTrue(nowcast.interval95().upper() > 7.5);
  }

  @Test
  void refusesWhatIsNoTotal() {
    double[][] hole = {{1, NONE, 3}};
    double[][] incomplete = {{1, NONE}};
    double[][] neverSeen = {{0, 5}, {3, NONE}};

    assertThrows(IllegalArgumentException.class, () -> ChainLadder.totals(hole));
    assertThrows(IllegalArgumentException.class, () -> ChainLadder.totals(incomplete));
    assertThrows(IllegalArgumentException.class, () -> ChainLadder.totals(neverSeen));
    assertThrows(IllegalArgumentException.class, () -> ChainLadder.totals(new double[0][]));
  }
}
