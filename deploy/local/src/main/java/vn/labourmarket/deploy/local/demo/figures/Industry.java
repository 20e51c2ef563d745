package vn.labourmarket.deploy.local.demo.figures;

import java.util.List;

/**
 * The industries of the invented employers.
 *
 * @param section letter of VSIC 2018
 * @param division two digits of VSIC 2018
 * @param occupations VSCO 2020 groups (level 2) that it employs, the most usual first
 */
record Industry(
    String section, String division, String nameVi, String nameEn, List<String> occupations) {

  static final List<Industry> ALL =
      List.of(
          of("C", "14", "May mặc", "Garments", "75 82 81 33 43 24 96 41"),
          of("C", "26", "Điện tử", "Electronics", "82 74 31 81 21 93 43 25"),
          of("C", "25", "Cơ khí", "Metalworking", "72 81 31 93 21 83 43 33"),
          of("C", "10", "Thực phẩm", "Food products", "75 81 94 93 31 43 52 91"),
          of("F", "41", "Xây dựng", "Construction", "71 74 83 93 21 31 72 54"),
          of("G", "47", "Bán lẻ", "Retail", "52 43 42 33 96 83 41 95"),
          of("H", "49", "Vận tải", "Transport", "83 43 42 93 72 33 44 41"),
          of("I", "55", "Khách sạn", "Hotels", "51 94 91 42 54 52 33 34"),
          of("J", "62", "Phần mềm", "Software", "25 35 24 42 33 41 21 26"),
          of("Q", "86", "Y tế", "Health care", "32 22 53 91 41 42 24 51"),
          of("P", "85", "Giáo dục", "Education", "23 36 41 53 54 25 34 26"),
          of("A", "01", "Nông nghiệp", "Agriculture", "61 92 83 62 31 63 73 17"));

  private static Industry of(
      String section, String division, String nameVi, String nameEn, String occupations) {
    return new Industry(section, division, nameVi, nameEn, List.of(occupations.split(" ")));
  }
}
