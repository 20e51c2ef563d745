package vn.labourmarket.deploy.local.demo.figures;

import java.util.ArrayList;
import java.util.List;

/** An invented employer. */
public record Employer(
    Province province, String code, String type, String name, Size size, Industry industry) {

  private static final List<String> WORDS =
      List.of(
          "Ánh Dương",
          "Bông Lúa",
          "Cánh Buồm",
          "Đá Xanh",
          "Én Vàng",
          "Giọt Sương",
          "Hải Âu",
          "Hoàng Lan",
          "Khởi Đầu",
          "Lá Phong",
          "Mây Trắng",
          "Nắng Mới",
          "Ong Thợ",
          "Phù Sa",
          "Rạng Đông",
          "Sao Khuê",
          "Thuyền Giấy",
          "Trăng Non",
          "Vườn Ươm",
          "Xuân Sang");

  /** Size bands with the headcounts that the demonstration gives to employers in them. */
  public enum Size {
    LT10(4, 9),
    FROM_10(10, 50),
    FROM_51(51, 100),
    FROM_101(101, 200),
    FROM_201(201, 500),
    FROM_501(501, 1_000),
    FROM_1001(1_001, 3_000);

    private final int least;
    private final int most;

    Size(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /** Code of the size-band list. */
    public String band() {
      return this == LT10 ? name() : least + "_" + most;
    }

    /** A small business is common, a factory of a thousand is not. */
    private static Size draw(Draw draw) {
      double share = draw.between(0, 1);
      double[] upTo = {0.18, 0.50, 0.68, 0.82, 0.92, 0.97};
      int index = 0;
      while (index < upTo.length && share >= upTo[index]) {
        index++;
      }
      return values()[index];
    }

    int headcount(Draw draw) {
      return draw.whole(least, most);
    }
  }

  public static List<Employer> of(Province province) {
    List<Employer> all = new ArrayList<>();
    for (int i = 0; i < province.employers(); i++) {
      all.add(employer(province, i));
    }
    return List.copyOf(all);
  }

  private static Employer employer(Province province, int index) {
    Draw draw = Draw.of("employer", province, index);
    Industry industry = draw.one(Industry.ALL);
    Size size = Size.draw(draw);
    String form = size == Size.LT10 ? "Hộ kinh doanh" : "Công ty";
    return new Employer(
        province,
        // No tax office issues numbers that begin like this: it can't be anybody's.
        "99000%s%03d".formatted(province.code(), index + 1),
        type(size, draw),
        "%s %s %s %d (số liệu minh hoạ)"
            .formatted(form, industry.nameVi(), draw.one(WORDS), index + 1),
        size,
        industry);
  }

  private static String type(Size size, Draw draw) {
    if (size == Size.LT10) {
      return "HOUSEHOLD_BUSINESS";
    }
    double share = draw.between(0, 1);
    return share < 0.05
        ? "STATE_ENTERPRISE"
        : share < 0.8 ? "NON_STATE_ENTERPRISE" : "FDI_ENTERPRISE";
  }

  /** VSIC 2018 section, a letter. */
  public String industrySection() {
    return industry.section();
  }

  /** VSIC 2018 division, two digits. */
  public String industryCode() {
    return industry.division();
  }

  List<String> occupations() {
    return industry.occupations();
  }
}
