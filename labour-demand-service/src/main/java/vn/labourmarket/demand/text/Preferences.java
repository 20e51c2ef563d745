package vn.labourmarket.demand.text;

import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds the usual phrases by which adverts ask for a sex, an age, a marital status, or turn away
 * the disabled and minorities.
 *
 * <p>Diacritics tell the man (nam) from the year (năm), so a text is read as it is spelt; only one
 * without any is compared without, and there what is said of years is taken out first.
 */
final class Preferences {
  /** Marks and the capitals that stand for them: a circumflex in its place, a tone at the end. */
  private static final String MARKS = "\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323";

  private static final String LETTERS = "ABCFSXRJ";
  private static final int FIRST_TONE = 3;

  // A blank in what follows stands for any blanks.

  /** Where nam is part of a place's name, or either is part of another word. */
  private static final String NO_PERSON =
      "(?! (?:định|từ liêm|bộ|á|âu|mỹ|phi|trung bộ|tây nguyên|sài gòn|tân uyên|đàn|trà my|trực"
          + "|giang|cát tiên|đông hà|cấm|phước|hưng|thăng long|sông|triều tiên|châm|khoa|việt|cực"
          + "|trang|hộ sinh|hoàng|công gia chánh)\\b)";

  private static final String PERSON =
      "(?:các bạn|bạn|người|lao động(?: phổ thông)?|lđpt|công nhân|cn|nhân viên|nv|ứng viên"
          + "|thợ(?: phụ)?|phụ|sinh viên|học viên|thực tập sinh|nhân sự)";

  /** The south, and the needle that shows it. */
  private static final String NO_PLACE =
      "(?<!\\b(?:việt|hà|quảng|miền|phía|đông|tây|hướng|vùng|khu|bắc|kim chỉ)[ -])";

  private static final String SEX = NO_PLACE + "\\b(?:nam|nữ)(?: giới)?\\b" + NO_PERSON;

  /** To take on, which without marks is written as the end of a worker and of a patient is. */
  private static final String TAKE_ON = "(?<!\\b(?:công|bệnh|cá|nạn|chủ|thân) )nhận";

  private static final String COUNT = "(?:\\d{1,4}|một|hai|ba|bốn|vài|nhiều|số lượng lớn)";
  private static final String AGE = "[2-6]\\d(?!\\d)";
  private static final String TO = " ?(?:[-~→]|đến|tới) ?";
  private static final String LINE_END = " ?(?:[,;.]|$)";
  private static final String AGED = NO_PLACE + "\\b(?:nam|nữ)\\b[,:]? ?\\(?(?:độ )?(?:tuổi )?:? ?";
  private static final String AGE_END = "(?: ?(?:tuổi|t)\\b| ?\\)|" + LINE_END + ")";

  private static final List<String> ONE_SEX =
      List.of(
          "\\b(?:tuyển|tuyển dụng|"
              + TAKE_ON
              + "|lấy|tìm|cần|(?<!\\bkim )chỉ)(?: (?:gấp|thêm|ngay|là))*:?(?: "
              + COUNT
              + ")?(?: "
              + PERSON
              + ")? "
              + SEX,
          "\\bưu tiên(?: (?:tuyển|nhận|cho))?(?: " + PERSON + ")?(?: là)?:? " + SEX,
          "\\byêu cầu:?(?: " + PERSON + ")?(?: là)?(?: giới tính)?:? " + SEX,
          "\\bgiới tính ?[:-]?(?: là)? ?" + SEX,
          "\\b(?:việc làm|công việc|vị trí)(?: này)?(?: chỉ)?(?: dành)? cho " + SEX,
          "\\( ?(?:(?:chỉ|ưu tiên|tuyển) )?" + SEX + " ?\\)",
          "(?m:^)(?:[-+*•] ?)?(?:là )?" + SEX + LINE_END,
          "(?<!\\b(?:bắc|trung|việt|đông|tây)) - " + SEX + "$",
          "\\b(?:không tuyển|không nhận|không lấy|trừ) (?:" + PERSON + " )?" + SEX,
          "\\b(?:fe)?males? (?:only|preferred)\\b",
          "\\bonly (?:fe)?males?\\b",
          // Beside a sex an age is known without its unit.
          AGED + "(?:từ|trên|khoảng) (?:đủ )?\\d{2}(?!\\d)" + AGE_END);

  // Minimum ages (from 15, from 18) are law, so only upper ages count, and of them only those of
  // workers: children of up to 18 are taught, cared for and given presents.
  private static final List<String> OTHERS =
      List.of(
          AGED + "(?:dưới|không quá|tối đa|đến) (?:đủ )?\\d{2}(?!\\d)" + AGE_END,
          AGED + "(?:từ|trên|khoảng) (?:đủ )?\\d{2}" + TO + "\\d{2}(?!\\d)" + AGE_END,
          NO_PLACE
              + "\\b(?:nam|nữ)[,:]? (?:dưới|không quá|tối đa) "
              + AGE
              + "(?! ?(?:[,.]\\d|%|(?:năm|tháng|triệu|tr|người|nhân viên|giờ|phút|ngày|km|m|kg|tấn|tạ"
              + "|điểm|usd|vnd|đồng|nghìn|ngàn|chuyến|đơn|khách|suất|chỗ|lít)\\b))",
          "\\b(?:nam|nữ)[,:]? ?\\(?\\d{2}" + TO + AGE + " ?(?:tuổi|t)\\b",
          "(?:\\b(?:dưới|không quá|chưa quá|tối đa|đến|tới|max) |[-<≤~→] ?)" + AGE + " ?tuổi\\b",
          "\\btuổi(?: đời)? ?[:,]? ?(?:(?:từ|trong khoảng|khoảng) )?\\d{2}(?: tuổi)?" + TO + AGE,
          "\\btuổi(?: đời)? ?[:,]? ?(?:dưới|không quá|chưa quá|tối đa|đến|tới|[<≤]) ?:? ?" + AGE,
          "(?<!\\b(?:học|tuyển|hộ|thí|vệ|khai) )\\bsinh (?:từ )?năm (?:từ )?(?:19[5-9]\\d|200\\d)\\b",
          "\\b(?:chưa|đã) (?:lập gia đình|kết hôn|có con|có gia đình|có chồng|có vợ)\\b",
          "\\b(?:yêu cầu|ưu tiên|chỉ nhận|chỉ tuyển|còn):? (?:người )?độc thân\\b",
          "\\b(?:không tuyển|không nhận|không lấy|trừ) (?:"
              + PERSON
              + " )?(?:khuyết tật|dân tộc)\\b",
          "\\b(?:under|below|not over|maximum|max) " + AGE + " years? old\\b",
          "\\bage ?: ?(?:from )?\\d{2} ?(?:-|to) ?" + AGE);

  /** Words without which none of the phrases is there: most texts are done with them. */
  private static final List<String> SEXES = List.of("nam", "nữ", "male");

  private static final List<String> OTHER_WORDS =
      List.of(
          "nam",
          "nữ",
          "tuổi",
          "sinh",
          "gia đình",
          "kết hôn",
          "có con",
          "có chồng",
          "có vợ",
          "độc thân",
          "khuyết tật",
          "dân tộc",
          "old",
          "age");

  private static final String AND =
      "(?:[ ,;/&+-]{1,4}(?:(?:và/hoặc|và|hoặc|hay|lẫn) )?(?:" + PERSON + " )?)";

  /** Who names both prefers none. */
  private static final String BOTH = "\\bnam" + AND + "nữ\\b|\\bnữ" + AND + "nam\\b" + NO_PERSON;

  /** So many years, a year of something, a year's number; or to grasp something. */
  private static final Pattern YEARS =
      pattern(
          "(?<=\\d[ ])nam(?= (?:kinh nghiem|kn|exp|tro len|tro lai|lam|hoc|o|tren|duoi|tu|gan"
              + "|lien|trong)\\b)"
              + "|\\bnam(?= (?:kinh nghiem|cuoi|dau|nay|toi|sau|truoc|hoc|thu|\\d{4})\\b)"
              + "|\\bnam(?= (?:vung|ro|bat|chac|duoc)\\b)"
              + "|(?<=\\b(?:thieu|nhat|tren|duoi|tu|hon|nghiem|dong)[ ]\\d{1,2}[ ])nam\\b");

  private static final Spelling SPELT = new Spelling(Preferences::spelt);
  private static final Spelling UNMARKED = new Spelling(FreeText::withoutMarks);

  /** The phrases in one way to write words. */
  private record Spelling(Phrases oneSex, Phrases others, Pattern both) {
    Spelling(UnaryOperator<String> writing) {
      this(
          new Phrases(SEXES, ONE_SEX, writing),
          new Phrases(OTHER_WORDS, OTHERS, writing),
          pattern(writing.apply(BOTH)));
    }

    boolean findsIn(String text) {
      return others.areIn(text) || oneSex.areIn(both.matcher(text).replaceAll(" "));
    }
  }

  private record Phrases(List<String> words, List<Pattern> patterns) {
    Phrases(List<String> words, List<String> phrases, UnaryOperator<String> writing) {
      this(
          words.stream().map(writing).toList(),
          phrases.stream().map(writing).map(Preferences::pattern).toList());
    }

    boolean areIn(String text) {
      return words.stream().anyMatch(text::contains)
          && patterns.stream().anyMatch(it -> it.matcher(text).find());
    }
  }

  private Preferences() {}

  /**
   * Whether a text has one of the phrases.
   *
   * @param said as {@link FreeText#said} gives it
   */
  static boolean areIn(String said) {
    String decomposed = Normalizer.normalize(said, Normalizer.Form.NFD);
    return decomposed.chars().anyMatch(it -> MARKS.indexOf(it) >= 0)
        ? SPELT.findsIn(spelt(decomposed))
        : UNMARKED.findsIn(YEARS.matcher(FreeText.withoutMarks(said)).replaceAll(" "));
  }

  /**
   * Words in letters of ASCII only, with capitals for marks: where words end is then the same for
   * every Java. A tone comes last, since style guides differ in which vowel carries it (hòa, hoà).
   */
  private static String spelt(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(decomposed.length());
    StringBuilder tones = new StringBuilder();
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int mark = MARKS.indexOf(c);
      if (mark >= 0) {
        (mark < FIRST_TONE ? letters : tones).append(LETTERS.charAt(mark));
        continue;
      }
      if (!Character.isLetter(c)) {
        letters.append(tones);
        tones.setLength(0);
      }
      letters.append(c == 'đ' ? "dD" : String.valueOf(c));
    }
    return letters.append(tones).toString();
  }

  private static Pattern pattern(String phrase) {
    return Pattern.compile(phrase.replace(" ", "[ \\n]"));
  }
}
