package vn.labourmarket.deploy.local.demo.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * The provinces of the demonstration, as they were in the years that it covers. None of the others
 * went into today's Phú Thọ, so that its real totals stay visible there.
 */
public enum Province {
  /**
   * Real: 4,618 persons in the first quarter of 2021, which were 13.2 % of the plan and 107.7 % of
   * the year before. The plan of 34,985 and the base of 4,288 are figures that agree with these
   * percentages; all the others are invented.
   */
  PHU_THO(
      "25",
      "Phú Thọ",
      "Phu Tho",
      40,
      150,
      new Year(2020, 33_600, 4_288, 5_730, 14_260, 7_520),
      new Year(2021, 34_985, 4_618, 5_960, 13_120, 9_180),
      new Year(2022, 35_800, 4_870, 6_240, 15_290, 8_350)),
  HAI_PHONG(
      "31",
      "Hải Phòng",
      "Hai Phong",
      10,
      90,
      new Year(2020, 12_400, 1_530, 2_080, 5_390, 2_750),
      new Year(2021, 12_900, 1_610, 2_050, 4_880, 3_340),
      new Year(2022, 13_300, 1_740, 2_290, 5_810, 3_020)),
  HA_NOI(
      "01",
      "Hà Nội",
      "Ha Noi",
      10,
      60,
      new Year(2020, 18_700, 2_260, 3_090, 8_350, 4_010),
      new Year(2021, 19_200, 2_390, 2_870, 7_240, 4_990),
      new Year(2022, 19_900, 2_580, 3_420, 8_930, 4_330));

  /** A day on which these are the provinces: Phú Thọ before it was merged. */
  public static final LocalDate AS_OF = LocalDate.of(2021, 3, 31);

  private final String code;
  private final String nameVi;
  private final String nameEn;
  private final int institutions;
  private final int employers;
  private final List<Year> years;

  Province(
      String code, String nameVi, String nameEn, int institutions, int employers, Year... years) {
    this.code = code;
    this.nameVi = nameVi;
    this.nameEn = nameEn;
    this.institutions = institutions;
    this.employers = employers;
    this.years = List.of(years);
  }

  /** Totals of a province in a year, persons: the plan, and the intake of each quarter. */
  record Year(int year, long plan, long first, long second, long third, long fourth) {
    long intake(int quarter) {
      return switch (quarter) {
        case 1 -> first;
        case 2 -> second;
        case 3 -> third;
        default -> fourth;
      };
    }
  }

  /** Two digits; in 2021 and today. */
  public String code() {
    return code;
  }

  public String nameVi() {
    return nameVi;
  }

  public String nameEn() {
    return nameEn;
  }

  public int institutions() {
    return institutions;
  }

  public int employers() {
    return employers;
  }

  List<Year> years() {
    return years;
  }
}
