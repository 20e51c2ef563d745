package vn.labourmarket.deploy.local.demo.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An invented vacancy. No employer has the same title twice, so that employer and title name it.
 *
 * @param id employer's code and a number
 * @param occupation VSCO 2020 group, level 2
 * @param closesInDays after the day of the load
 * @param payMin VND a month
 * @param payMax VND a month
 */
public record Vacancy(
    String id,
    Employer employer,
    String title,
    String occupation,
    String qualification,
    String experienceBand,
    String contractType,
    int number,
    int closesInDays,
    long payMin,
    long payMax) {

  public static final int COUNT = 2_000;

  private static final long MILLION = 1_000_000;

  /** Each employer's share of all vacancies. */
  public static List<List<Vacancy>> of(List<Employer> employers) {
    double[] weights =
        employers.stream().mapToDouble(it -> 1 + it.size().ordinal() * 0.6).toArray();
    long[] counts = Apportionment.split(COUNT, weights);
    List<List<Vacancy>> all = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      all.add(of(employers.get(i), (int) counts[i]));
    }
    return List.copyOf(all);
  }

  private static List<Vacancy> of(Employer employer, int count) {
    List<Vacancy> vacancies = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    Draw draw = Draw.of("vacancies", employer.code());
    while (vacancies.size() < count) {
      String occupation =
          draw.chance(0.85) ? draw.one(employer.occupations()) : draw.one(JobTitle.groups());
      String title = draw.one(JobTitle.of(occupation));
      if (titles.add(title)) {
        vacancies.add(
            vacancy(employer.code() + "/" + titles.size(), employer, title, occupation, draw));
      }
    }
    return List.copyOf(vacancies);
  }

  private static Vacancy vacancy(
      String id, Employer employer, String title, String occupation, Draw draw) {
    long usual =
        switch (occupation.charAt(0)) {
          case '1' -> 25;
          case '2' -> 16;
          case '3' -> 11;
          case '4', '7', '8' -> 9;
          default -> 7;
        };
    long least = usual + draw.whole(-1, 2);
    return new Vacancy(
        id,
        employer,
        title,
        occupation,
        JobTitle.qualification(occupation, draw),
        draw.one(List.of("NONE", "LT1", "FROM_1_TO_2", "FROM_2_TO_5")),
        draw.one(List.of("INDEFINITE", "FROM_12_TO_36_MONTHS")),
        1 + draw.whole(0, 4) * draw.whole(0, 1 + employer.size().ordinal()),
        draw.whole(14, 150),
        least * MILLION,
        (least + draw.whole(1, 4)) * MILLION);
  }
}
