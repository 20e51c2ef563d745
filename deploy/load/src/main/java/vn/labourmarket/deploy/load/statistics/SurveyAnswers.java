package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import vn.labourmarket.statistics.survey.Design;
import vn.labourmarket.statistics.survey.Statistic;

/**
 * Drawn employers with what they answered.
 *
 * @param units rows of {@code sample.csv}
 */
record SurveyAnswers(List<NamedCsvRecord> units) {

  SurveyAnswers where(Predicate<NamedCsvRecord> kept) {
    return new SurveyAnswers(units.stream().filter(kept).toList());
  }

  String[] text(String column) {
    return units.stream().map(it -> it.getField(column)).toArray(String[]::new);
  }

  double[] numbers(String column) {
    return units.stream().map(it -> it.getField(column)).mapToDouble(Double::parseDouble).toArray();
  }

  /** Places of a column's texts in an order. */
  int[] numbered(String column, List<String> order) {
    return units.stream().mapToInt(it -> order.indexOf(it.getField(column))).toArray();
  }

  /** These units as drawn from their strata of the register. */
  Design design() {
    List<String> strata = Arrays.stream(text("stratum")).distinct().sorted().toList();
    int[] numbered = numbered("stratum", strata);
    double[] populations = new double[strata.size()];
    double[] sizes = numbers("N_h");
    for (int i = 0; i < numbered.length; i++) {
      populations[numbered[i]] = sizes[i];
    }
    return Design.of(numbered, populations);
  }

  /**
   * What a line of {@code results.csv} asks for.
   *
   * @param name for example {@code ratio(demand/headcount)}
   * @param domain {@code all}, or a column and what it holds, for example {@code area=01}
   */
  Statistic statistic(String name, String domain) {
    Statistic asked =
        switch (name) {
          case "total(demand)" -> Statistic.total(numbers("demand"));
          case "mean(demand)" -> Statistic.mean(numbers("demand"));
          case "ratio(demand/headcount)" ->
              Statistic.ratio(numbers("demand"), numbers("headcount"));
          default -> throw new IllegalArgumentException("no such statistic: " + name);
        };
    if (domain.equals("all")) {
      return asked;
    }
    String[] wanted = domain.split("=", 2);
    String[] given = text(wanted[0]);
    boolean[] inside = new boolean[given.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = given[i].equals(wanted[1]);
    }
    return asked.in(inside);
  }
}
