package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.labourmarket.statistics.nowcasting.ChainLadder;

/**
 * Reports of schools with the time of their arrival.
 *
 * @param values for each school one report per quarter, NaN where there is none
 * @param late months after the quarter's end
 */
record LatePanel(double[][] values, int[][] late) {
  private static final int AGES = 13;

  static LatePanel of(List<NamedCsvRecord> rows) {
    List<String> schools = rows.stream().map(it -> it.getField("school")).distinct().toList();
    int quarters =
        1 + rows.stream().mapToInt(it -> Integer.parseInt(it.getField("quarter"))).max().orElse(-1);
    double[][] values = new double[schools.size()][quarters];
    for (double[] school : values) {
      Arrays.fill(school, Double.NaN);
    }
    int[][] late = new int[schools.size()][quarters];
    for (NamedCsvRecord row : rows) {
      int school = schools.indexOf(row.getField("school"));
      int quarter = Integer.parseInt(row.getField("quarter"));
      values[school][quarter] = Double.parseDouble(row.getField("enrolled"));
      late[school][quarter] = Integer.parseInt(row.getField("months_late"));
    }
    return new LatePanel(values, late);
  }

  int quarters() {
    return values[0].length;
  }

  double total(int quarter) {
    return sum(quarter, Integer.MAX_VALUE);
  }

  /** Of the schools that will report a quarter, those that have, some months after its end. */
  double shareReported(int quarter, int age) {
    double all = 0;
    double there = 0;
    for (int school = 0; school < values.length; school++) {
      if (!Double.isNaN(values[school][quarter])) {
        all++;
        there += late[school][quarter] <= age ? 1 : 0;
      }
    }
    return there / all;
  }

  /** What is known of the schools that will report a quarter, some months after its end. */
  double[][] known(int quarter, int age, int months) {
    return IntStream.range(0, values.length)
        .filter(school -> !Double.isNaN(values[school][quarter]))
        .mapToObj(
            school -> {
              double[] known = Arrays.copyOf(values[school], quarter + 1);
              for (int t = 0; t <= quarter; t++) {
                boolean arrived = late[school][t] <= age + months * (quarter - t);
                known[t] = arrived ? known[t] : Double.NaN;
              }
              return known;
            })
        .toArray(double[][]::new);
  }

  /** The chain ladder's total of a quarter from what is known at the same time. */
  double chainLadder(int quarter, int age, int months) {
    double[][] cumulative = new double[quarter + 1][AGES];
    for (int t = 0; t <= quarter; t++) {
      for (int old = 0; old < AGES; old++) {
        boolean past = old <= age + months * (quarter - t);
        cumulative[t][old] = past ? sum(t, old) : Double.NaN;
      }
    }
    return ChainLadder.totals(cumulative).get(quarter).value();
  }

  private double sum(int quarter, int age) {
    double sum = 0;
    for (int school = 0; school < values.length; school++) {
      boolean there = !Double.isNaN(values[school][quarter]) && late[school][quarter] <= age;
      sum += there ? values[school][quarter] : 0;
    }
    return sum;
  }
}
