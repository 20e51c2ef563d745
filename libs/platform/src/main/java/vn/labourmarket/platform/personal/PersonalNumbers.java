package vn.labourmarket.platform.personal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds numbers that are a person's: citizen and insurance numbers, telephones, however their
 * digits are parted.
 *
 * <p>What else has many digits in an advert (dates, hours, amounts) is taken out before, since
 * digits alone don't tell them apart.
 */
final class PersonalNumbers {
  private static final int FEWEST = 9;

  /** What stands between digits of one number; never a line's end. */
  private static final String GAP = "[ .()-]{0,3}";

  private static final String END = "(?!\\d)";

  /** Nine to twelve digits from a 0 on, to the end of a group of digits. */
  private static final String START =
      "(?<!\\d)(?<!\\d[.,:/])(?=0(?:" + GAP + "\\d){8,11}" + END + ")";

  private static final String DASH = " *- *";
  private static final String TIME = "(?:[01]?\\d|2[0-4])[.:h][0-5]\\d";

  private static final String TELEPHONE =
      "lh|đt|sđt|dt|sdt|đtdđ|dđ|tel|phone|mobile|call|gọi|zalo|viber|whatsapp|hotline";

  /** Said to be one, or written with the country's code: an amount is never written so. */
  private static final List<Pattern> NAMED =
      List.of(
          pattern("(?:\\+ ?|(?<!\\d)00)\\(?84" + GAP + "0?" + GAP + "[2-9](?:" + GAP + "\\d){8,9}"),
          pattern(
              "(?:cccd|cmnd|cmtnd|cmt|bhxh|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?"
                  + "|định danh(?: cá nhân)?|bảo hiểm xã hội)"
                  + "(?: số)?[ :.#/_=-]{0,5}(?!\\d{1,3}(?:[. ]\\d{3})*[. ]000)\\d(?:[ .-]?\\d){8,11}"),
          pattern("(?<!\\p{L})(?:" + TELEPHONE + "|sổ)[/_=-]{0,2}(?!\\d+0{5})\\d{9,12}" + END),
          pattern("(?:zalo\\.me|wa\\.me|t\\.me|viber\\.(?:me|click))/\\+?\\d{9,12}" + END));

  /** Beside those, in a field for an organisation's number. */
  private static final List<Pattern> AMONG_NUMBERS =
      List.of(
          pattern("(?<!\\d)0\\d{11}" + END),
          pattern("(?<!\\p{L})(?:" + TELEPHONE + ")[ :.]{1,3}\\(?\\d(?:" + GAP + "\\d){8,10}"));

  private static final List<Pattern> HARMLESS =
      List.of(
          // Identifiers of machines.
          pattern("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          // Dates, and months of a year unless a number goes on after them.
          pattern("(?<!\\d)\\d{1,2} ?([./ -]) ?\\d{1,2} ?\\1 ?(?:19|20)\\d{2}" + END),
          pattern("(?<!\\d)(?:19|20)\\d{2}([./ -])\\d{1,2}\\1\\d{1,2}" + END),
          pattern("(?<!\\d)(?:0?[1-9]|1[0-2])[./ -](?:19|20)\\d{2}(?![. -]?\\d)"),
          // From hour to hour.
          pattern("(?<!\\d)" + TIME + DASH + TIME + END),
          // Amounts: of money, in groups of three, round.
          pattern(
              "(?<![\\d.,])(?<!\\d )[1-9]\\d* ?"
                  + "(?:đồng|đ|vnđ|vnd|usd|triệu|tr|tỷ|nghìn|k)(?![\\p{L}\\d])"),
          pattern("(?<![\\d.,])(?<!\\d )[1-9]\\d{0,2}([., ])\\d{3}(?:\\1\\d{3}){0,9}" + END),
          pattern("(?<![\\d.,])(?<!\\d )\\d{1,3}(?:[., ]000){2,}" + END),
          pattern("(?<!\\d)[1-9]\\d{2,6}0{5}" + END),
          // A branch's tax code is an organisation's, and so is one said to be one, unless it
          // begins as those of persons do.
          pattern("(?<!\\d)\\d{10}-\\d{3}" + END),
          pattern(
              "(?<!\\p{L})(?:mst|msdn|mã số (?:thuế|doanh nghiệp|dn)|(?:gpkd|đkkd)(?: số)?)[ :]{0,3}"
                  + "(?!8)\\d{10}"
                  + END),
          // References: behind letters and a sign as no telephone begins, or said to be one, unless
          // they begin as numbers of persons do.
          pattern("(?<=\\p{L}[/_=-])0[01]\\d{8}" + END),
          pattern(
              "(?<!\\p{L})(?:mã (?:tin|hồ sơ|đơn)|số (?:hđ|hợp đồng))[ :]{0,3}"
                  + "(?!84[35789]\\d{8}"
                  + END
                  + ")[1-9]\\d{8,11}"
                  + END));

  private static final List<Pattern> NUMBERS =
      List.of(
          // In one piece; what goes on from letters or from an address is a reference, unless it is
          // formed as telephones or citizen numbers are.
          pattern("(?<![\\p{L}\\d/_=-])(?<!\\d[.,])\\d{9,12}" + END),
          pattern("(?<!\\d)(?<!\\d[.,])(?:0[2-9]\\d{8,9}|0\\d{11}|84[35789]\\d{8})" + END),
          // Parted: citizen numbers and telephones begin with 0.
          pattern(START + "0\\d{2,5}(?:" + GAP + "\\d{2,6}){1,4}" + END),
          pattern(START + "0[2-9](?:" + GAP + "\\d{3,4}){2,3}" + END),
          pattern("(?<!\\d)(?<!\\d[.,:/])0 [2-9]\\d{2} \\d{3} \\d{3}" + END),
          // In pairs, or digit for digit; pairs that could be days or hours are none.
          pattern("(?<!\\d)0[35789]([ .-])(?=.{0,9}[4-9]\\d)\\d{2}(?:\\1\\d{2}){3}" + END),
          pattern("(?<!\\d)0(?:[ .-]\\d){9,11}" + END),
          pattern("(?<!\\d)84[ .)-]{1,3}0?[2-9](?:" + GAP + "\\d){8}" + END));

  private PersonalNumbers() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex);
  }

  /**
   * Whether a text has such a number.
   *
   * @param said as {@link vn.labourmarket.platform.texts.SeenText#of} gives it
   */
  static boolean isIn(String said) {
    if (!hasDigits(said)) {
      return false;
    }
    if (anyIn(NAMED, said)) {
      return true;
    }
    String rest = said;
    for (Pattern harmless : HARMLESS) {
      rest = harmless.matcher(rest).replaceAll("|");
    }
    return anyIn(NUMBERS, rest);
  }

  /**
   * Whether one is said to be a person's, or has twelve digits from a 0 on as citizens' have.
   *
   * @param said as {@link #isIn} takes it
   */
  static boolean isNamedIn(String said) {
    return hasDigits(said) && (anyIn(NAMED, said) || anyIn(AMONG_NUMBERS, said));
  }

  private static boolean hasDigits(String said) {
    return said.chars().filter(it -> it >= '0' && it <= '9').limit(FEWEST).count() == FEWEST;
  }

  private static boolean anyIn(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(it -> it.matcher(text).find());
  }
}
