package vn.labourmarket.demand.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases themselves, as regular expressions in usual spelling. A blank in them stands for any
 * blanks or a line's end.
 */
final class PreferencePhrases {
  /**
   * A phrase.
   *
   * @param unlessAfter what may stand up to {@link #BEFORE} characters before it and makes it
   *     harmless; looked at only where the phrase was found, since looking back from every letter
   *     takes long
   */
  record Phrase(String words, @Nullable String unlessAfter) {}

  /** How far back a phrase is looked behind. */
  static final int BEFORE = 80;

  static final List<Phrase> ONE_SEX =
      List.of(
          phrase(
              AdvertWords.WANT
                  + "(?: "
                  + AdvertWords.COUNT
                  + ")?(?: "
                  + AdvertWords.PERSON
                  + ")? "
                  + AdvertWords.SEX),
          phrase(
              AdvertWords.WANT
                  + AdvertWords.TITLE
                  + ":? "
                  + AdvertWords.NO_GOODS
                  + AdvertWords.SEX
                  + AdvertWords.TITLE_END),
          phrase(
              "\\bưu tiên(?: (?:tuyển|nhận|cho))?(?: "
                  + AdvertWords.PERSON
                  + ")?(?: là)?:? "
                  + AdvertWords.SEX),
          phrase(
              "\\byêu cầu:?(?: "
                  + AdvertWords.PERSON
                  + ")?(?: là)?(?: giới tính)?:? "
                  + AdvertWords.SEX),
          phrase("\\bgiới tính ?[:=-]?(?: (?:là|chỉ)){0,2} ?[\\[(]?" + AdvertWords.SEX),
          phrase(
              "\\b(?:ứng viên|đối tượng|hồ sơ|lao động)(?: tuyển(?: dụng)?)? ?: ?(?:là )?"
                  + AdvertWords.SEX
                  + AdvertWords.SAID
                  + AdvertWords.NOT_BOTH),
          phrase(
              "\\b(?:việc|việc làm|công việc|vị trí)(?: này)?(?: rất)? (?:phù|thích) hợp (?:với|cho)"
                  + "(?: "
                  + AdvertWords.PERSON
                  + ")? "
                  + AdvertWords.SEX),
          phrase(
              AdvertWords.LINE
                  + "chỉ dành cho "
                  + AdvertWords.SEX
                  + AdvertWords.NO_THING
                  + AdvertWords.NOT_GIVEN_THERE),
          phrase(AdvertWords.LINE + AdvertWords.SEX + " ưu tiên" + AdvertWords.NOT_GIVEN_THERE),
          // Who is there already is given priority in much; who is taken on, in that alone.
          phrase(
              AdvertWords.LINE
                  + AdvertWords.SEX
                  + " được ưu tiên(?:(?: hơn)?(?:(?= ?[-!])|"
                  + AdvertWords.SAID
                  + ")| phỏng vấn\\b| (?:(?:khi|trong) )?(?:xét )?tuyển\\b"
                  + "| nhận(?: (?:vào|làm|việc(?! nhẹ)|hồ sơ)\\b|"
                  + AdvertWords.SAID
                  + "))"),
          phrase(
              "\\b(?:việc làm|công việc|vị trí)(?: này)?(?: chỉ)?(?: dành)? cho(?: chị em)? "
                  + AdvertWords.SEX),
          phrase(
              "\\b(?:việc làm|công việc|vị trí)(?: \\w+){1,6}? dành cho "
                  + AdvertWords.PERSON
                  + " "
                  + AdvertWords.SEX),
          phrase(
              AdvertWords.NOT_OF_GOODS
                  + "\\( ?(?:(?:chỉ|ưu tiên|tuyển) )?"
                  + AdvertWords.SEX
                  + " ?\\)"),
          phrase(AdvertWords.LINE + "(?:là )?" + AdvertWords.SEX + AdvertWords.LINE_END),
          phrase(
              AdvertWords.LINE + AdvertWords.SEX + " " + AdvertWords.JOB + AdvertWords.NOT_GIVEN),
          phrase(
              AdvertWords.LINE
                  + AdvertWords.JOB
                  + "(?: \\w+){0,4}? "
                  + AdvertWords.NO_GOODS
                  + AdvertWords.SEX
                  + AdvertWords.TITLE_END
                  + AdvertWords.NOT_GIVEN),
          phrase(
              AdvertWords.LINE + "(?:chỉ )?dành cho " + AdvertWords.PERSON + " " + AdvertWords.SEX),
          unlessAfter("\\b(?:bắc|trung|việt|đông|tây)", " - " + AdvertWords.SEX + "$"),
          phrase(
              "\\b(?:"
                  + AdvertWords.PERSON
                  + "|"
                  + AdvertWords.JOB
                  + ")\\b[^,.;:\\n]{0,40}(?<!\\b(?:bắc|trung|đông|tây))[,;] "
                  + AdvertWords.SEX
                  + "(?= ?(?:[,;]|$))"),
          phrase(AdvertWords.REFUSE + "(?:" + AdvertWords.PERSON + " )?" + AdvertWords.SEX),
          phrase("\\b(?:fe)?males? (?:only|preferred)\\b"),
          phrase("\\bonly (?:fe)?males?\\b"),
          phrase(
              "\\b(?:gender|sex) ?[:=-] ?(?:fe)?males?\\b(?! ?(?:[,/&|]|or\\b|and\\b) ?(?:fe)?male)"),
          phrase(
              AdvertWords.LINE
                  + "(?:nam|nữ)[,:]? ?\\(?(?:1[89]|2[0-5])"
                  + AdvertWords.TO
                  + AdvertWords.AGE
                  + "(?: ?\\)|"
                  + AdvertWords.SAID
                  + ")"),
          // Beside a sex an age is known without its unit.
          unlessAfter(
              AdvertWords.PLACE,
              AdvertWords.AGED + "(?:từ|trên|khoảng) (?:đủ )?\\d{2}(?!\\d)" + AdvertWords.AGE_END));

  // Minimum ages (from 15, from 18) are law, so only upper ages count, and of them only those of
  // workers: children of up to 18 are taught, cared for and given presents.
  static final List<Phrase> OTHERS =
      List.of(
          unlessAfter(
              AdvertWords.PLACE + "|" + AdvertWords.OTHERS_AGES,
              AdvertWords.AGED
                  + "(?:dưới|không quá|tối đa|đến) (?:đủ )?\\d{2}(?!\\d)"
                  + AdvertWords.AGE_END),
          unlessAfter(
              AdvertWords.PLACE + "|" + AdvertWords.OTHERS_AGES,
              AdvertWords.AGED
                  + "(?:từ|trên|khoảng) (?:đủ )?\\d{2}"
                  + AdvertWords.TO
                  + "\\d{2}(?!\\d)"
                  + AdvertWords.AGE_END),
          unlessAfter(
              AdvertWords.PLACE,
              "\\b(?:nam|nữ)[,:]? (?:dưới|không quá|tối đa) "
                  + AdvertWords.AGE
                  + "(?! ?(?:[,.]\\d|%|(?:năm|tháng|triệu|tr|người|nhân viên|giờ|phút|ngày|km|m|kg|tấn"
                  + "|tạ|điểm|usd|vnd|đồng|nghìn|ngàn|chuyến|đơn|khách|suất|chỗ|lít)\\b))"),
          unlessAfter(
              AdvertWords.OTHERS_AGES,
              "\\b(?:nam|nữ)[,:]? ?\\(?\\d{2}"
                  + AdvertWords.TO
                  + AdvertWords.AGE
                  + " ?(?:tuổi|t)\\b"),
          unlessAfter(
              AdvertWords.OTHERS_AGES,
              "(?:\\b(?:dưới|không quá|chưa quá|tối đa|đến|tới|max) |[-<≤~→] ?)"
                  + AdvertWords.AGE
                  + " ?tuổi\\b(?! chiếm\\b)"),
          phrase(
              AdvertWords.REFUSE
                  + AdvertWords.PERSON
                  + " (?:trên|quá) "
                  + AdvertWords.AGE
                  + " ?(?:tuổi|t)\\b"),
          unlessAfter(
              AdvertWords.WEIGHT,
              "\\b(?:dưới|không quá|chưa quá|tối đa) " + AdvertWords.AGE + AdvertWords.T),
          unlessAfter(
              AdvertWords.WEIGHT,
              "\\b[1-5]\\d ?t?" + AdvertWords.TO + AdvertWords.AGE + AdvertWords.T),
          unlessAfter(
              AdvertWords.OTHERS_AGES,
              AdvertWords.AGE_IS
                  + "(?:(?:từ|trong khoảng|khoảng) )?(?:đủ )?\\d{2}(?: tuổi)?"
                  + AdvertWords.TO
                  + AdvertWords.AGE),
          unlessAfter(
              AdvertWords.OTHERS_AGES,
              AdvertWords.AGE_IS
                  + "(?:dưới|không quá|chưa quá|tối đa|đến|tới|[<≤]) ?:? ?"
                  + AdvertWords.AGE),
          unlessAfter(
              "\\b(?:học|tuyển|hộ|thí|vệ|khai) ",
              "\\bsinh (?:từ )?năm (?:từ )?(?:19[5-9]\\d|200\\d)\\b"),
          unlessAfter(
              AdvertWords.NOT_BORN + "|" + AdvertWords.OTHERS_AGES,
              AdvertWords.BORN + "19[5-9]\\d" + AdvertWords.TO + "(?:19|20)\\d{2}"),
          unlessAfter(
              AdvertWords.NOT_BORN + "|" + AdvertWords.OTHERS_AGES + "|" + AdvertWords.CHILDREN,
              AdvertWords.BORN + "200\\d" + AdvertWords.TO + "20\\d{2}"),
          unlessAfter(
              AdvertWords.OTHERS_AGES + "|" + AdvertWords.WEIGHT,
              "\\b" + AdvertWords.AGE + " ?tuổi trở xuống\\b"),
          unlessAfter(
              AdvertWords.OTHERS_AGES + "|" + AdvertWords.WEIGHT + "|\\b(?:lái|tài xế) xe ",
              "\\b" + AdvertWords.AGE + " ?t trở xuống\\b"),
          unlessAfter(
              AdvertWords.BENEFIT + "|" + AdvertWords.NO_MATTER,
              "\\b" + AdvertWords.MARRIED + AdvertWords.NOT_GIVEN),
          phrase(
              "\\b(?<!\\bkhông )(?:yêu cầu|ưu tiên|chỉ nhận|chỉ tuyển):?(?: là)?(?: "
                  + AdvertWords.PERSON
                  + ")?(?: (?:nam|nữ))?(?: (?:là|phải))? "
                  + AdvertWords.MARRIED),
          phrase("\\b(?:yêu cầu|ưu tiên|chỉ nhận|chỉ tuyển|còn):? (?:người )?độc thân\\b"),
          phrase(
              AdvertWords.REFUSE
                  + "(?:"
                  + AdvertWords.PERSON
                  + " )?(?:khuyết tật|tàn tật|dân tộc)\\b"),
          phrase(
              "\\b(?:ưu tiên|yêu cầu|chỉ tuyển|chỉ nhận):? (?:là )?"
                  + "(?:người (?:dân tộc )?|dân tộc )kinh\\b"),
          phrase(
              "\\bdân tộc ?: ?kinh\\b(?! ?[,/&]| (?:và|hoặc|hay)\\b| ?- ?(?:hoa|khmer|khơ me|tày"
                  + "|thái|mường|nùng|mông|h.?mông|dao|chăm|ê đê|gia rai|ba na|sán|khác)\\b)"),
          unlessAfter(
              "\\b(?:customers?|clients?|students?|children|machines?|equipment|buildings?)\\b"
                  + "[^,.;\\n]{0,30}",
              "\\b(?:1[5-9]|[2-4]\\d) ?(?:-|to) ?" + AdvertWords.AGE + " years? old\\b"),
          phrase("\\b(?:under|below|not over|maximum|max) " + AdvertWords.AGE + " years? old\\b"),
          phrase("\\bage ?: ?(?:from )?\\d{2} ?(?:-|to) ?" + AdvertWords.AGE));

  private static final String AND =
      "(?: giới)?(?:[ ,;/&+|()-]{1,4}(?:(?:và/hoặc|và|hoặc|hay là|hay|lẫn|cũng như) )?(?:"
          + AdvertWords.PERSON
          + " )?)";

  /** Who names both prefers none. */
  static final String BOTH =
      "\\bnam" + AND + "nữ(?: giới)?\\b|\\bnữ" + AND + "nam(?: giới)?\\b" + AdvertWords.NO_PERSON;

  private PreferencePhrases() {}

  private static Phrase phrase(String words) {
    return new Phrase(words, null);
  }

  private static Phrase unlessAfter(String before, String words) {
    return new Phrase(words, "(?:" + before + ")$");
  }
}
