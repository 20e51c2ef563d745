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

  /** Where nam is part of a place's name, or either is part of another word. */
  private static final String NO_PERSON =
      "(?! (?:định|từ liêm|bộ|á|âu|mỹ|phi|trung bộ|tây nguyên|sài gòn|tân uyên|đàn|trà my"
          + "|trực(?! (?:ca|đêm|tổng đài))|giang|cát tiên|đông hà|cấm|phước|hưng|thăng long|sông|triều tiên|châm|khoa|việt|cực"
          + "|trang|hộ sinh|hoàng|công gia chánh|kỳ khởi nghĩa|học)\\b)";

  private static final String PERSON =
      "(?:các bạn|bạn|người|lao động(?: phổ thông)?|lđpt|công nhân|cn|nhân viên|nv|ứng viên"
          + "|thợ(?: phụ)?|phụ|sinh viên|học viên|thực tập sinh|nhân sự)";

  /** The south, a person's name, and the needle that shows it. */
  private static final String PLACE =
      "\\b(?:việt|hà|quảng|miền|phía|đông|tây|hướng|vùng|khu|vực|bắc|phương|anh|chị|ông|bà|chú|mr|ms"
          + "|kim chỉ)[ -]";

  private static final String SEX =
      "\\b(?:nam|nữ)(?<!" + PLACE + "(?:nam|nữ))(?: giới)?\\b" + NO_PERSON;

  /** To take on, which without marks is written as the end of a worker and of a patient is. */
  private static final String TAKE_ON = "nhận(?<!\\b(?:công|bệnh|cá|nạn|chủ|thân) nhận)";

  private static final String WANT =
      "\\b(?:tuyển|tuyển dụng|"
          + TAKE_ON
          + "|lấy|tìm|cần(?! (?:cù|thiết|thơ)\\b)|chỉ(?<!\\b(?:kim|địa|chứng) chỉ))"
          + "(?: (?:gấp|thêm|ngay|là))*:?";

  private static final String COUNT = "(?:\\d{1,4}|một|hai|ba|bốn|vài|nhiều|số lượng lớn)";

  /** Words of a job's title: what follows these is the place or whom the job serves. */
  private static final String TITLE =
      "(?:,? (?!(?:tại|ở|cho|của|về|từ|với|công ty|cty|khách|nhu cầu|tỉ lệ|tỷ lệ)\\b)[\\w/&]+){1,6}?";

  /** Who is served, and what is made or sold, has a sex too; a number stands before years. */
  private static final String NO_GOODS =
      "(?<!\\b(?:thời trang|tóc|giày|dép|áo|quần|đồ|trang phục|đồng phục|vest|sơ mi|mỹ phẩm|nước hoa"
          + "|đồng hồ|phụ kiện|túi|ví|nội y|lót|bóng đá|bóng chuyền|bóng rổ|đội|đội tuyển|túc xá|ktx"
          + "|vệ sinh|sinh lý|bệnh nhân|khách|khách hàng|học sinh|trẻ|bé|phụ|hội|việc làm|và|hoặc"
          + "|hay|không|khoa|\\d|(?:áo|quần|đồ|giày|dép|túi) \\w{1,8}) )";

  /** What goes on after a job's title: it tells the sex of a person from the name of a place. */
  private static final String TITLE_END =
      "(?= ?(?:[,;.():!/\\n-]|$)| (?:có|biết|từ|làm|trực|đi|ca|độ tuổi|tuổi|dưới|trên|không quá"
          + "|khoẻ|khỏe|trẻ|ngoại hình|cao|ăn|lương|bao|không|nhanh|chăm|siêng|để|phục vụ|bán|theo"
          + "|đứng|chạy|chịu|tốt nghiệp|trình độ|cho|ở|tại|\\d+)\\b)";

  private static final String JOB =
      "(?:kế toán|thư ký|trợ lý|lễ tân|phục vụ|phụ bếp|phụ hồ|phụ kho|phụ xe|tạp vụ|giúp việc|bảo vệ"
          + "|lái xe|tài xế|thợ|nhân viên|công nhân|lao công|bốc xếp|giao hàng|bán hàng|thu ngân"
          + "|đầu bếp|pha chế|thủ kho|kho|văn phòng|kỹ thuật|kỹ sư|cơ khí|tư vấn|trực|đóng gói)";

  /** Employers say in the same words what those who are there already are given. */
  private static final String NOT_GIVEN =
      "\\b(?![^,.;\\n]{0,40}\\b(?:được|hưởng|nghỉ|nuôi|mang thai|có thai)\\b)";

  private static final String LINE = "(?m:^)(?:[-+*•] ?)?";

  private static final String AGE = "[2-6]\\d(?!\\d)";
  private static final String TO = " ?(?:[-~→]|đến|tới) ?";
  private static final String LINE_END = " ?(?:[,;.]|$)";
  private static final String AGED = "\\b(?:nam|nữ)\\b[,:]? ?\\(?(?:độ )?(?:tuổi )?:? ?";
  private static final String AGE_END = "(?: ?(?:tuổi|t)\\b| ?\\)|" + LINE_END + ")";

  /** Ages of those who are served, and of those who are there already, are nobody's condition. */
  private static final String OTHERS_AGES =
      "(?:(?<!\\b(?:chăm sóc|tư vấn|phục vụ|hỗ trợ|dịch vụ) )\\bkhách hàng|\\bkhách (?:là|từ)"
          + "|\\bhọc viên|\\bđội ngũ|\\bđồng nghiệp|\\btập thể|\\bbệnh nhân|\\bngười lớn|\\bngười chơi"
          + "|\\bngười dùng|\\bthành viên|\\bbình quân|\\btrung bình)[^,.;\\n]{0,30}";

  /** A t may be a tonne, too. */
  private static final String WEIGHT =
      "\\b(?:xe|tải|cẩu|trục|máy|trọng|hàng|đầu kéo)[^,.;\\n]{0,20}";

  /** What is given to those who are there already. */
  private static final String BENEFIT =
      "\\b(?:hỗ trợ|tặng|phụ cấp|trợ cấp|quà|thưởng|ưu đãi|chế độ|nhà ở|nhà trẻ|túc xá|học phí"
          + "|tiền|đưa đón|chăm lo)[^.;\\n]{0,60}";

  private static final String REFUSE =
      "\\b(?:không (?:tuyển|nhận|lấy|xét|tiếp nhận|chấp nhận)|từ chối|trừ)(?: (?:hồ sơ|đối tượng))* ";

  private static final String AGE_IS = "\\btuổi(?: (?:đời|tuyển dụng|lao động|yêu cầu))? ?[:,]? ?";

  static final List<Phrase> ONE_SEX =
      List.of(
          phrase(WANT + "(?: " + COUNT + ")?(?: " + PERSON + ")? " + SEX),
          phrase(WANT + TITLE + " " + NO_GOODS + SEX + TITLE_END),
          phrase("\\bưu tiên(?: (?:tuyển|nhận|cho))?(?: " + PERSON + ")?(?: là)?:? " + SEX),
          phrase("\\byêu cầu:?(?: " + PERSON + ")?(?: là)?(?: giới tính)?:? " + SEX),
          phrase("\\bgiới tính ?[:-]?(?: (?:là|chỉ))* ?" + SEX),
          phrase(
              "\\b(?:việc làm|công việc|vị trí)(?: này)?(?: chỉ)?(?: dành)? cho(?: chị em)? "
                  + SEX),
          phrase("\\b(?:việc làm|công việc|vị trí)(?: \\w+){1,6}? dành cho " + PERSON + " " + SEX),
          phrase("\\( ?(?:(?:chỉ|ưu tiên|tuyển) )?" + SEX + " ?\\)"),
          phrase(LINE + "(?:là )?" + SEX + LINE_END),
          phrase(LINE + SEX + " " + JOB + NOT_GIVEN),
          phrase(LINE + JOB + "(?: \\w+){0,4}? " + NO_GOODS + SEX + TITLE_END + NOT_GIVEN),
          phrase(LINE + "(?:chỉ )?dành cho " + PERSON + " " + SEX),
          unlessAfter("\\b(?:bắc|trung|việt|đông|tây)", " - " + SEX + "$"),
          unlessAfter("\\b(?:bắc|trung|đông|tây)", "[,;] " + SEX + "(?= ?(?:[,;]|$))"),
          phrase(REFUSE + "(?:" + PERSON + " )?" + SEX),
          phrase("\\b(?:fe)?males? (?:only|preferred)\\b"),
          phrase("\\bonly (?:fe)?males?\\b"),
          // Beside a sex an age is known without its unit.
          unlessAfter(PLACE, AGED + "(?:từ|trên|khoảng) (?:đủ )?\\d{2}(?!\\d)" + AGE_END));

  // Minimum ages (from 15, from 18) are law, so only upper ages count, and of them only those of
  // workers: children of up to 18 are taught, cared for and given presents.
  static final List<Phrase> OTHERS =
      List.of(
          unlessAfter(
              PLACE + "|" + OTHERS_AGES,
              AGED + "(?:dưới|không quá|tối đa|đến) (?:đủ )?\\d{2}(?!\\d)" + AGE_END),
          unlessAfter(
              PLACE + "|" + OTHERS_AGES,
              AGED + "(?:từ|trên|khoảng) (?:đủ )?\\d{2}" + TO + "\\d{2}(?!\\d)" + AGE_END),
          unlessAfter(
              PLACE,
              "\\b(?:nam|nữ)[,:]? (?:dưới|không quá|tối đa) "
                  + AGE
                  + "(?! ?(?:[,.]\\d|%|(?:năm|tháng|triệu|tr|người|nhân viên|giờ|phút|ngày|km|m|kg|tấn"
                  + "|tạ|điểm|usd|vnd|đồng|nghìn|ngàn|chuyến|đơn|khách|suất|chỗ|lít)\\b))"),
          unlessAfter(OTHERS_AGES, "\\b(?:nam|nữ)[,:]? ?\\(?\\d{2}" + TO + AGE + " ?(?:tuổi|t)\\b"),
          unlessAfter(
              OTHERS_AGES,
              "(?:\\b(?:dưới|không quá|chưa quá|tối đa|đến|tới|max) |[-<≤~→] ?)"
                  + AGE
                  + " ?tuổi\\b"),
          phrase(REFUSE + PERSON + " (?:trên|quá) " + AGE + " ?(?:tuổi|t)\\b"),
          unlessAfter(WEIGHT, "\\b(?:dưới|không quá|chưa quá|tối đa) " + AGE + "t\\b"),
          unlessAfter(WEIGHT, "\\b[1-5]\\d ?t?" + TO + AGE + "t\\b"),
          unlessAfter(
              OTHERS_AGES, AGE_IS + "(?:(?:từ|trong khoảng|khoảng) )?\\d{2}(?: tuổi)?" + TO + AGE),
          unlessAfter(
              OTHERS_AGES, AGE_IS + "(?:dưới|không quá|chưa quá|tối đa|đến|tới|[<≤]) ?:? ?" + AGE),
          unlessAfter(
              "\\b(?:học|tuyển|hộ|thí|vệ|khai) ",
              "\\bsinh (?:từ )?năm (?:từ )?(?:19[5-9]\\d|200\\d)\\b"),
          unlessAfter(
              BENEFIT,
              "\\b(?:chưa|đã) (?:lập gia đình|kết hôn|có con(?! (?:số|dấu|đường)\\b)|có gia đình"
                  + "|có chồng|có vợ)"
                  + NOT_GIVEN),
          phrase("\\b(?:yêu cầu|ưu tiên|chỉ nhận|chỉ tuyển|còn):? (?:người )?độc thân\\b"),
          phrase(REFUSE + "(?:" + PERSON + " )?(?:khuyết tật|tàn tật|dân tộc)\\b"),
          phrase(
              "\\b(?:ưu tiên|yêu cầu|chỉ tuyển|chỉ nhận):? (?:là )?"
                  + "(?:người (?:dân tộc )?|dân tộc )kinh\\b"),
          phrase("\\b(?:under|below|not over|maximum|max) " + AGE + " years? old\\b"),
          phrase("\\bage ?: ?(?:from )?\\d{2} ?(?:-|to) ?" + AGE));

  private static final String AND =
      "(?:[ ,;/&+-]{1,4}(?:(?:và/hoặc|và|hoặc|hay|lẫn) )?(?:" + PERSON + " )?)";

  /** Who names both prefers none. */
  static final String BOTH = "\\bnam" + AND + "nữ\\b|\\bnữ" + AND + "nam\\b" + NO_PERSON;

  /**
   * Where a text has no marks: so many years, a year of something, a year's number; to grasp
   * something, to lie, mushrooms.
   */
  static final String YEARS =
      "(?<=\\d[ ])nam(?= (?:kinh nghiem|kn|exp|tro len|tro lai|lam|hoc|o|tren|duoi|tu|gan"
          + "|lien|trong)\\b)"
          + "|\\bnam(?= (?:kinh nghiem|cuoi|dau|nay|toi|sau|truoc|hoc|thu|\\d{4})\\b)"
          + "|\\bnam(?= (?:vung|ro|bat|chac|duoc)\\b)"
          + "|(?<=\\b(?:quanh|ca|moi|hang|cuoi|dau|het|nua|tron|lau|nhieu|theo|tung|trong|giuong"
          + "|com)[ ])nam\\b"
          + "|(?<=\\b(?:thieu|nhat|tren|duoi|tu|hon|nghiem|dong)[ ]\\d{1,2}[ ])nam\\b";

  /** Words without which none of the phrases is there: most texts are done with them. */
  static final List<String> SEXES = List.of("nam", "nữ", "male");

  static final List<String> OTHER_WORDS =
      List.of(
          "nam",
          "nữ",
          "tuổi",
          "0t",
          "1t",
          "2t",
          "3t",
          "4t",
          "5t",
          "6t",
          "7t",
          "8t",
          "9t",
          "sinh",
          "gia đình",
          "kết hôn",
          "có con",
          "có chồng",
          "có vợ",
          "độc thân",
          "tật",
          "dân tộc",
          "old",
          "age");

  private PreferencePhrases() {}

  private static Phrase phrase(String words) {
    return new Phrase(words, null);
  }

  private static Phrase unlessAfter(String before, String words) {
    return new Phrase(words, "(?:" + before + ")$");
  }
}
