package vn.labourmarket.statistics.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every sample. */
class SurveyLawsTest {

  /** Strata of at least two units in the sample, populations up to ten times as large. */
  private static Design design(Random random, int strata) {
    List<Integer> units = new ArrayList<>();
    double[] populations = new double[strata];
    for (int h = 0; h < strata; h++) {
      int drawn = 2 + random.nextInt(6);
      units.addAll(Collections.nCopies(drawn, h));
      populations[h] = drawn + random.nextInt(9 * drawn);
    }
    Collections.shuffle(units, random);
    return Design.of(units.stream().mapToInt(Integer::intValue).toArray(), populations);
  }

  private static double[] values(Random random, int units) {
    return IntStream.range(0, units).mapToDouble(i -> random.nextInt(100)).toArray();
  }

  @Property(tries = 200)
  void theJackknifeOfATotalIsTheLinearisedOne(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 6) int strata) {
    Random random = new Random(seed);
    Design design = design(random, strata);
    Statistic total = Statistic.total(values(random, design.units()));

    Estimate jackknife = ReplicateWeights.jackknife(design).of(total);

    Estimate linearised = Linearisation.of(design, LonelyStratum.ADJUST).of(total);
    assertEquals(linearised.value(), jackknife.value(), 1e-9 * (1 + linearised.value()));
    assertEquals(
        linearised.standardError(), jackknife.standardError(), 1e-9 * (1 + linearised.value()));
  }

  @Property(tries = 20)
  void theBootstrapOfATotalIsTheLinearisedOneOnAverage(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    Design design = design(random, 3);
    Statistic total = Statistic.total(values(random, design.units()));

    ReplicateWeights weights = ReplicateWeights.bootstrap(design, 4000, seed);

    double exact = Linearisation.of(design, LonelyStratum.ADJUST).of(total).standardError();
    assertEquals(exact, weights.of(total).standardError(), 0.15 * exact + 1e-9);
    ReplicateWeights again = ReplicateWeights.bootstrap(design, 4000, seed);
    for (int r = 0; r < weights.size(); r++) {
      assertArrayEquals(weights.replicate(r), again.replicate(r));
      assertTrue(Arrays.stream(weights.replicate(r)).allMatch(w -> w >= 0));
    }
  }

  @Property(tries = 30)
  void replicatesThatAreCalibratedEachErrAsTheResidualsDo(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    int[] strata = IntStream.range(0, 120).map(i -> i % 3).toArray();
    Design design = Design.of(strata, new double[] {400, 300, 200});
    double[] jobs = IntStream.range(0, 120).mapToDouble(i -> 20 + random.nextInt(80)).toArray();
    double[] wanted = Arrays.stream(jobs).map(x -> 3 * x + random.nextGaussian()).toArray();
    double[][] variables = {jobs};
    double[] totals = {55_000};
    UnaryOperator<double[]> calibration =
        weights -> Calibration.linear(weights, variables, totals).weights();

    double linearised =
        Linearisation.of(
                design,
                LonelyStratum.ADJUST,
                Calibration.linear(design.weights(), variables, totals))
            .of(Statistic.total(wanted))
            .standardError();
    double jackknife =
        ReplicateWeights.jackknife(design)
            .adjusted(calibration)
            .of(Statistic.total(wanted))
            .standardError();
    double bootstrap =
        ReplicateWeights.bootstrap(design, 300, seed)
            .adjusted(calibration)
            .of(Statistic.total(wanted))
            .standardError();

    assertEquals(linearised, jackknife, 0.1 * linearised);
    assertEquals(linearised, bootstrap, 0.35 * linearised);
  }

  @Property(tries = 200)
  void unitsInAnotherOrderOrUnitGiveTheSameFigure(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = -30, max = 30) int exponent) {
    Random random = new Random(seed);
    Design design = design(random, 4);
    double[] one = values(random, design.units());
    double[] other = values(random, design.units());
    int[] order = IntStream.range(0, one.length).map(i -> one.length - 1 - i).toArray();
    double unit = Math.scalb(1.0, exponent);

    Estimate plain =
        Linearisation.of(design, LonelyStratum.ADJUST).of(Statistic.total(one).in(above(other)));

    Design turned =
        Design.of(
            Arrays.stream(order).map(i -> design.strata()[i]).toArray(), design.populations());
    double[] scaled = Arrays.stream(order).mapToDouble(i -> unit * one[i]).toArray();
    double[] same = Arrays.stream(order).mapToDouble(i -> other[i]).toArray();
    Estimate again =
        Linearisation.of(turned, LonelyStratum.ADJUST).of(Statistic.total(scaled).in(above(same)));
    double rounding = 1e-9 * unit * (1 + plain.value());
    assertEquals(unit * plain.value(), again.value(), rounding);
    assertEquals(unit * plain.standardError(), again.standardError(), rounding);
  }

  private static boolean[] above(double[] values) {
    boolean[] above = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      above[i] = values[i] > 50;
    }
    return above;
  }

  @Property(tries = 200)
  void calibratedWeightsAddUpAndLeaveNoErrorInWhatIsKnown(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 4) int strata) {
    Random random = new Random(seed);
    Design design = design(random, strata);
    double[] jobs = values(random, design.units());
    double[] ones = new double[jobs.length];
    Arrays.fill(ones, 1);
    double[][] variables = {ones, jobs};
    // Totals that some weights between the bounds have.
    double[] possible =
        Arrays.stream(design.weights()).map(w -> w * (0.7 + 0.9 * random.nextDouble())).toArray();
    double[] totals = {sum(possible, ones), sum(possible, jobs)};

    for (CalibratedWeights calibrated :
        List.of(
            Calibration.linear(design.weights(), variables, totals),
            Calibration.logit(design.weights(), variables, totals, 0.5, 2))) {
      Linearisation estimator = Linearisation.of(design, LonelyStratum.ADJUST, calibrated);
      Estimate known = estimator.of(Statistic.total(jobs));

      assertEquals(totals[0], sum(calibrated.weights(), ones), 1e-7 * totals[0]);
      assertEquals(totals[1], known.value(), 1e-7 * (1 + totals[1]));
      assertEquals(0, known.standardError(), 1e-7 * (1 + totals[1]));
    }
  }

  @Property(tries = 200)
  void rakedWeightsHaveTheMarginsOfWhateverTableThereIs(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    int[] areas = IntStream.range(0, 40).map(i -> i % 4).toArray();
    int[] sizes = IntStream.range(0, 40).map(i -> i < 4 ? i % 2 : random.nextInt(2)).toArray();
    double[] truth = IntStream.range(0, 40).mapToDouble(i -> 1 + random.nextInt(50)).toArray();
    double[][] counts = new double[2][];
    counts[0] = counts(areas, truth, 4);
    counts[1] = counts(sizes, truth, 2);
    double[] ones = new double[40];
    Arrays.fill(ones, 1);

    double[] raked = Raking.raked(ones, new int[][] {areas, sizes}, counts).weights();

    assertArrayEquals(counts[0], counts(areas, raked, 4), 1e-7);
    assertArrayEquals(counts[1], counts(sizes, raked, 2), 1e-7);
    assertTrue(Arrays.stream(raked).allMatch(it -> it > 0));
  }

  private static double[] counts(int[] groups, double[] weights, int number) {
    double[] counts = new double[number];
    for (int i = 0; i < groups.length; i++) {
      counts[groups[i]] += weights[i];
    }
    return counts;
  }

  private static double sum(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  @Property(tries = 300)
  void noUnitOfAnAllocationIsBetterSpentElsewhere(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 6) int strata) {
    Random random = new Random(seed);
    int[] populations = IntStream.range(0, strata).map(h -> 3 + random.nextInt(60)).toArray();
    double[] deviations = IntStream.range(0, strata).mapToDouble(h -> random.nextInt(20)).toArray();
    int units = 2 * strata + random.nextInt(Arrays.stream(populations).sum() - 2 * strata + 1);

    int[] sizes = Allocation.neyman(populations, deviations, new boolean[strata], units, 2);

    assertEquals(units, Arrays.stream(sizes).sum());
    double best = variance(populations, deviations, sizes);
    for (int from = 0; from < strata; from++) {
      for (int to = 0; to < strata; to++) {
        int[] moved = sizes.clone();
        moved[from]--;
        moved[to]++;
        if (moved[from] >= 2 && moved[to] <= populations[to]) {
          assertTrue(variance(populations, deviations, moved) >= best - 1e-9 * best);
        }
      }
    }
  }

  private static double variance(int[] populations, double[] deviations, int[] sizes) {
    double variance = 0;
    for (int h = 0; h < sizes.length; h++) {
      double spread = populations[h] * deviations[h];
      variance += spread * spread * (1.0 / sizes[h] - 1.0 / populations[h]);
    }
    return variance;
  }

  @Property(tries = 200)
  void theDrawKnowsNoOrderAndALargerOneHoldsTheSmaller(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int size) {
    List<String> ids = new ArrayList<>(IntStream.range(0, 30).mapToObj(Integer::toString).toList());
    int[] strata = ids.stream().mapToInt(it -> Integer.parseInt(it) % 3).toArray();
    List<String> turned = new ArrayList<>(ids);
    Collections.reverse(turned);
    int[] turnedStrata = turned.stream().mapToInt(it -> Integer.parseInt(it) % 3).toArray();

    List<String> drawn = names(ids, strata, size, seed);

    assertEquals(3 * size, drawn.size());
    assertEquals(drawn, names(turned, turnedStrata, size, seed));
    assertTrue(names(ids, strata, size + 1, seed).containsAll(drawn));
  }

  private static List<String> names(List<String> ids, int[] strata, int size, long seed) {
    boolean[] drawn = StratifiedDraw.drawn(ids, strata, new int[] {size, size, size}, seed);
    return IntStream.range(0, drawn.length)
        .filter(i -> drawn[i])
        .mapToObj(ids::get)
        .sorted()
        .toList();
  }
}
