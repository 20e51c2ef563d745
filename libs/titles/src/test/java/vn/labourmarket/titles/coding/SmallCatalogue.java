package vn.labourmarket.titles.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Twelve occupations in four groups, in two languages, small enough to be learned in a moment. */
final class SmallCatalogue {
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("2211", "bác sĩ|bác sĩ đa khoa|bác sĩ gia đình|general practitioner|physician"),
          Map.entry("2221", "điều dưỡng trưởng|y tá trưởng|điều dưỡng|registered nurse|nurse"),
          Map.entry("2411", "kế toán trưởng|kế toán tổng hợp|accountant|chief accountant"),
          Map.entry("2512", "lập trình viên|kỹ sư phần mềm|software developer|software engineer"),
          Map.entry("4311", "nhân viên kế toán|kế toán kho|accounting clerk|bookkeeper"),
          Map.entry("5120", "đầu bếp|phụ bếp|bếp trưởng nhà hàng|cook|kitchen cook"),
          Map.entry("5223", "nhân viên bán hàng|người bán hàng|shop assistant|sales assistant"),
          Map.entry("7212", "thợ hàn|thợ hàn điện|thợ hàn hơi|welder|arc welder"),
          Map.entry("7411", "thợ điện|thợ điện nước|thợ điện công trình|electrician"),
          Map.entry("8153", "công nhân may|thợ may công nghiệp|sewing machine operator"),
          Map.entry(
              "8160", "công nhân chế biến thực phẩm|vận hành máy bánh kẹo|food machine operator"),
          Map.entry("8322", "lái xe|tài xế taxi|lái xe con|taxi driver|car driver"));

  private SmallCatalogue() {}

  static List<CodeEntry> codes() {
    return TITLES.keySet().stream()
        .sorted()
        .map(code -> new CodeEntry(code, List.of(code.substring(0, 3), code.substring(0, 1))))
        .toList();
  }

  static List<CodedTitle> titles() {
    List<CodedTitle> titles = new ArrayList<>();
    for (CodeEntry entry : codes()) {
      for (String title : TITLES.getOrDefault(entry.code(), "").split("\\|")) {
        titles.add(title(title, entry.code()));
      }
    }
    return titles;
  }

  /** A title whose holders are spread evenly over codes. */
  static CodedTitle title(String text, String... codes) {
    return new CodedTitle(TitleQuestion.of(text), shares(codes), 1, false);
  }

  static CodedTitle decision(TitleQuestion question, String code) {
    return new CodedTitle(question, shares(code), 6, true);
  }

  private static List<CodedTitle.Share> shares(String... codes) {
    return Arrays.stream(codes).map(code -> new CodedTitle.Share(code, 1)).toList();
  }

  static CodingModel model() {
    return new CodingTrainer(codes(), percent -> {}).learn(titles(), List.of());
  }
}
