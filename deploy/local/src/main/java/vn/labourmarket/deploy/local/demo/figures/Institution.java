package vn.labourmarket.deploy.local.demo.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * An invented institution.
 *
 * @param size its weight among the institutions of its province
 */
public record Institution(
    Province province,
    String code,
    Kind kind,
    String name,
    String nameEn,
    boolean isPublic,
    double size,
    List<Programme> programmes) {

  private static final List<String> WORDS =
      List.of(
          "Hoa Ban",
          "Đồi Chè",
          "Sông Xanh",
          "Bình Minh",
          "Hạt Giống",
          "Cánh Diều",
          "Lúa Vàng",
          "Tre Việt",
          "Mặt Trời",
          "Ngọn Lửa",
          "Bến Nước",
          "Hoa Sen",
          "Cầu Vồng",
          "Rừng Cọ");

  /** The kinds of institution, in the numbers that the demonstration has of them. */
  public enum Kind {
    COLLEGE("CAO_DANG", "Trường Cao đẳng", "College"),
    INTERMEDIATE_SCHOOL("TRUNG_CAP", "Trường Trung cấp", "Vocational Secondary School"),
    CENTRE("TRUNG_TAM_GDNN", "Trung tâm Giáo dục nghề nghiệp", "Vocational Centre"),
    CONTINUING_CENTRE(
        "GDNN_GDTX",
        "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",
        "Vocational and Continuing Education Centre");

    private final String code;
    private final String nameVi;
    private final String nameEn;

    Kind(String code, String nameVi, String nameEn) {
      this.code = code;
      this.nameVi = nameVi;
      this.nameEn = nameEn;
    }

    public String code() {
      return code;
    }

    /** One fifth colleges, three tenths schools, the rest centres. */
    static Kind of(int index) {
      return switch (index % 10) {
        case 0, 5 -> COLLEGE;
        case 1, 4, 8 -> INTERMEDIATE_SCHOOL;
        case 2, 6 -> CENTRE;
        default -> CONTINUING_CENTRE;
      };
    }
  }

  public static List<Institution> of(Province province) {
    List<Institution> all = new ArrayList<>();
    for (int i = 0; i < province.institutions(); i++) {
      all.add(institution(province, i));
    }
    return List.copyOf(all);
  }

  private static Institution institution(Province province, int index) {
    Kind kind = Kind.of(index);
    String word = WORDS.get((index * 5 + province.ordinal() * 3) % WORDS.size());
    int number = index / WORDS.size() + 1;
    String suffix = province.institutions() > WORDS.size() ? " " + number : "";
    Draw draw = Draw.of("institution", province, index);
    return new Institution(
        province,
        "MH%s%03d".formatted(province.code(), index + 1),
        kind,
        "%s %s%s (số liệu minh hoạ)".formatted(kind.nameVi, word, suffix),
        "Demonstration %s %s %02d".formatted(kind.nameEn, province.nameEn(), index + 1),
        index % 4 != 3,
        (kind == Kind.COLLEGE ? 3 : kind == Kind.INTERMEDIATE_SCHOOL ? 1.6 : 1)
            * draw.between(0.6, 1.6),
        programmes(kind, draw.whole(0, 11)));
  }

  private static List<Programme> programmes(Kind kind, int first) {
    return switch (kind) {
      case COLLEGE ->
          List.of(
              Programme.college(first),
              Programme.college(first + 1),
              Programme.college(first + 4),
              Programme.intermediate(first),
              Programme.intermediate(first + 4),
              Programme.elementary(first + 1));
      case INTERMEDIATE_SCHOOL ->
          List.of(
              Programme.intermediate(first),
              Programme.intermediate(first + 2),
              Programme.intermediate(first + 3),
              Programme.elementary(first + 2));
      case CENTRE ->
          List.of(
              Programme.elementary(first),
              Programme.elementary(first + 1),
              Programme.shortCourse(first + 1));
      case CONTINUING_CENTRE ->
          List.of(
              Programme.intermediate(first),
              Programme.elementary(first + 5),
              Programme.shortCourse(first + 5));
    };
  }
}
