package vn.labourmarket.demand.text;

import java.util.List;

/**
 * The words of adverts from which {@link PreferencePhrases} are made, as regular expressions in
 * usual spelling: who is asked for, what else has a sex or an age, and what is given.
 */
final class AdvertWords {
  /**
   * The words before it end in a mark: without marks, an elder sister is written as only is, a lady
   * as three are, and about as the end of a guard is.
   */
  private static final String MARKED = "(?<=[A-Z])";

  /** Where nam is part of a place's name, or either is part of another word. */
  static final String NO_PERSON =
      "(?! ?[,/-]? ?bắc\\b)(?! (?:định|từ liêm|bộ|á|âu|mỹ|phi|trung bộ|tây nguyên|sài gòn|tân uyên|đàn|trà my"
          + "|trực(?! (?:ca|đêm|tổng đài|được))|giang|cát tiên|đông hà|cấm|phước|hưng|thăng long|sông|triều tiên|châm|khoa|việt|cực"
          + "|trang|hộ sinh|hoàng|công gia chánh|kỳ khởi nghĩa|học)\\b)";

  static final String PERSON =
      "(?:các bạn|bạn|người|lao động(?: phổ thông)?|lđpt|công nhân|cn|nhân viên|nv|ứng viên"
          + "|thợ(?: phụ)?|phụ|sinh viên|học viên|thực tập sinh|nhân sự)";

  /**
   * The south, a person's name, and the needle that shows it. Without marks, the east is written as
   * the end of labour is.
   */
  static final String PLACE =
      "\\b(?:việt|hà|quảng|miền|phía|(?<!lao )đông|tây|hướng|vùng|khu|vực|bắc|phương|anh"
          + "|(?:chị|bà)"
          + MARKED
          + "|ông|chú|mr|ms|kim chỉ)[ -]";

  static final String SEX = "\\b(?:nam|nữ)(?<!" + PLACE + "(?:nam|nữ))(?: giới)?\\b" + NO_PERSON;

  /** To take on, which without marks is written as the end of a worker and of a patient is. */
  private static final String TAKE_ON =
      "nhận(?<!\\b(?:công|bệnh|cá|nạn|chủ|thân) nhận)(?! (?:hàng|đơn|lương|thưởng|quà|tiền|viên)\\b)";

  static final String WANT =
      "\\b(?:tuyển|tuyển dụng|"
          + TAKE_ON
          + "|lấy|tìm|cần(?! (?:cù|thiết|thơ)\\b)|chỉ(?<!\\b(?:kim|địa|chứng) chỉ))"
          + "(?: (?:gấp|thêm|ngay|là)){0,3}:?";

  static final String COUNT = "(?:\\d{1,4}|một|hai|ba|bốn|vài|nhiều|số lượng lớn)";

  /** Words of a job's title: what follows these is the place or whom the job serves. */
  static final String TITLE =
      "(?:,? (?!(?:tại|ở|cho|của|về"
          + MARKED
          + "|từ|với|công ty|cty|khách|nhu cầu|tỉ lệ|tỷ lệ"
          + "|trợ cấp|phụ cấp|quyền lợi|chế độ)\\b)[\\w/&]+){1,6}?";

  /**
   * What is made or sold, with up to three words that tell its kind. Without marks trousers are
   * written as the beginning of to manage is, and things as the end of a level is.
   */
  private static final String GOODS =
      "(?:áo|quần(?! (?:lý|lí|hệ|trị)\\b)|(?<!\\btrình )đồ|giày|dép|túi|váy|mắt kính|dây lưng"
          + "|thắt lưng|trang sức|thời trang|mỹ phẩm|nước hoa|đồng hồ|phụ kiện"
          + "|(?:may|gia công|sản xuất) hàng)(?: \\w{1,10})?(?: \\w{1,10})?(?: \\w{1,10})?";

  /** Who is served, and where they live. */
  private static final String SERVED =
      "tóc|trang phục|đồng phục|vest|sơ mi|ví|nội y|lót|bóng đá|bóng chuyền|bóng rổ|đội|đội tuyển"
          + "|túc xá|ktx|nội trú|nhà trọ|phòng trọ|vệ sinh|sinh lý|bệnh nhân|khách|khách hàng"
          + "|học sinh|trẻ|bé";

  static final String NOT_OF_GOODS = "(?<!\\b(?:" + SERVED + "|" + GOODS + ") )";

  /** Who is served, and what is made or sold, has a sex too; a number stands before years. */
  static final String NO_GOODS =
      NOT_OF_GOODS + "(?<!\\b(?:phụ|hội|việc làm|và|hoặc|hay|không|khoa|\\d) )";

  /** What goes on after a job's title: it tells the sex of a person from the name of a place. */
  static final String TITLE_END =
      "(?= ?(?:[,;.():!/\\n-]|$)| (?:có|biết|từ|làm|trực|đi|ca|độ tuổi|tuổi|dưới|trên|không quá"
          + "|khoẻ|khỏe|trẻ|ngoại hình|cao|ăn|lương|bao|không|nhanh|chăm|siêng|để|phục vụ|bán|theo"
          + "|đứng|chạy|chịu|tốt nghiệp|trình độ|cho|ở|tại|\\d+)\\b)";

  static final String JOB =
      "(?:kế toán|thư ký|trợ lý|lễ tân|phục vụ|phụ bếp|phụ hồ|phụ kho|phụ xe|tạp vụ|giúp việc|bảo vệ"
          + "|lái xe|tài xế|thợ|nhân viên|công nhân|lao công|bốc xếp|giao hàng|bán hàng|thu ngân"
          + "|đầu bếp|pha chế|thủ kho|kho|văn phòng|kỹ thuật|kỹ sư|cơ khí|tư vấn|trực|đóng gói)";

  /** Employers say in the same words what those who are there already are given. */
  static final String NOT_GIVEN =
      "\\b(?![^,.;\\n]{0,40}\\b(?:"
          + "(?<!\\b(?:chịu|làm|đi|trực|đứng|chạy|lái|nói|viết|đọc|nâng|vác) )được"
          + "|được (?:về|đưa|đón|hỗ trợ|tặng|trả|cấp|bố trí|thưởng|đóng|tính|nhận|khám|tham gia)"
          + "|hưởng|nghỉ|nuôi|mang thai|có thai)\\b)";

  /** The same, where a hyphen ends what it is said of. */
  static final String NOT_GIVEN_THERE = "(?:(?= ?-)|" + NOT_GIVEN + ")";

  static final String LINE = "(?m:^)(?:(?:[-+*•]|\\d{1,2}[.)]) ?)?";

  /** The end of what is said, which is looked at only. */
  static final String SAID = "(?= ?(?:[,;.\\n]|$))";

  /** The other sex in a sentence of its own, and not to turn it away. */
  static final String NOT_BOTH = otherSex("nam", "nữ") + otherSex("nữ", "nam");

  /** What is for one sex alone is no work when it is a thing that is given. */
  static final String NO_THING =
      "(?! ?: ?(?:phòng (?!kế toán|nhân sự|kinh doanh|hành chính|kỹ thuật|marketing)"
          + "|nhà (?:vệ sinh|tắm|nghỉ|ở|trọ|trẻ)|khu (?:vệ sinh|nghỉ|nội trú)|tủ"
          + "|chỗ (?:ở|nghỉ|ngồi|để)|suất (?:ăn|quà|học)|gói (?:khám|bảo hiểm)|(?:ký )?túc xá|ktx"
          + "|xe (?:đưa|buýt|riêng)|quà|khám|hỗ trợ (?!khách|bán|kỹ thuật|kế toán)|tặng|thưởng"
          + "|phụ cấp|trợ cấp|chế độ|tiền|bảo hiểm|ngày nghỉ)\\b)";

  static final String AGE = "[2-6]\\d(?!\\d)";
  static final String TO = " ?(?:[-~→]|đến|tới) ?";
  static final String LINE_END = " ?(?:[,;.]|$)";
  static final String AGED = "\\b(?:nam|nữ)\\b[,:]? ?\\(?(?:độ )?(?:tuổi )?:? ?";
  static final String AGE_END = "(?: ?(?:tuổi|t)\\b| ?\\)|" + LINE_END + ")";

  /** Customers and members in a job's title are not spoken of: their age is the worker's. */
  private static final String NO_TITLE =
      "(?<!\\b(?:nhân viên|chuyên viên|nv|tuyển|cần)\\b[^,.;:\\n]{0,40})";

  /** Ages of those who are served, and of those who are there already, are nobody's condition. */
  static final String OTHERS_AGES =
      "(?:"
          + NO_TITLE
          + "(?<!\\b(?:chăm sóc|tư vấn|phục vụ|hỗ trợ|dịch vụ) )\\bkhách hàng|\\bkhách (?:là|từ)"
          + "|"
          + NO_TITLE
          + "\\b(?:học viên|đội ngũ|thành viên)"
          + "|\\b(?:dạy|đào tạo|huấn luyện) học viên"
          + "|\\bđồng nghiệp|\\btập thể|\\bbệnh nhân|\\bngười lớn|\\bngười chơi"
          + "|\\bngười dùng|\\bbình quân|\\btrung bình"
          + "|\\b(?:bảo hiểm|sản phẩm|dịch vụ|tư vấn|lớp|khóa|khoá|mỹ phẩm|thời trang|dạy|chăm sóc"
          + "|khám|gói|thẻ)(?:(?!\\b(?:việc|phù hợp|tuyển|ưu tiên|vị trí)\\b)[^,.;\\n]){0,40}"
          + "\\bcho(?= (?:người|phụ|nam|nữ|khách|học viên|con|bố mẹ|trẻ)\\b))"
          + "[^,.;\\n]{0,30}";

  static final String BORN = "\\bsinh (?:từ|trong khoảng) ";

  /** Words that end in the one for being born; social security has lasted for years. */
  static final String NOT_BORN =
      "\\b(?:học|tuyển|hộ|thí|vệ|khai|phát|nảy|tái"
          + "|(?<!\\b(?:nghệ|long|dĩ|hội|bình|thuận|công|bảo) )an) ";

  /** Who is taught or looked after; a young worker is called by the same word as a child. */
  static final String CHILDREN =
      "(?:\\b(?:hs|học sinh|trẻ (?:em|nhỏ)|(?:các|những|cho) (?:bé|trẻ|cháu))|(?m:^)bé)\\b"
          + "[^,.;\\n]{0,30}";

  /** A title on which an age follows, not what is driven, moved or run. */
  private static final String NO_LOAD =
      "(?<!\\b(?:lái|tài xế|đứng|bán|bốc|xếp|giao|nâng|đóng) (?=(?:xe|máy|hàng)(?: nâng)?(?: hàng)?"
          + " (?:tuổi |từ |khoảng )?(?:(?:dưới|không quá|chưa quá|tối đa) [3-6]|1[89]|[2-5]\\d)))";

  /** A t may be a tonne or a month, too. */
  static final String WEIGHT =
      "\\b(?:"
          + NO_LOAD
          + "(?:xe|máy|hàng)|tải|cẩu|trục|trọng|đầu kéo|hợp đồng|hđ|hđlđ|thời hạn|thời gian"
          + "|kinh nghiệm|bảo hành|công suất|sản lượng|lò hơi|container|nhà xưởng|trả góp)"
          + "[^,.;\\n]{0,20}";

  /** Where it is not so many tonnes in so much time. */
  static final String T = "t\\b(?! ?/ ?(?:h|giờ|ngày|ca|tháng|năm)\\b)";

  private static final String BENEFIT_NAME =
      "\\b(?:hỗ trợ|tặng|phụ cấp|trợ cấp|quà|thưởng|ưu đãi|chế độ|nhà ở|nhà trẻ|túc xá|học phí"
          + "|(?<!ưu )tiền|đưa đón|chăm lo|bố trí|chỗ ở|phòng (?:riêng|ở|trọ|nghỉ|cho|dành))";

  /** What adverts ask for ends what they give. */
  private static final String NOT_ASKED = "(?!\\b(?:yêu cầu|ưu tiên|chỉ|tuyển|(?<!công )nhận)\\b)";

  /**
   * What is given to those who are there already. Adverts of one line put it before what they ask
   * for, so it counts up to a comma only, or where it says for whom it is, or who already has it.
   */
  static final String BENEFIT =
      BENEFIT_NAME
          + "(?:"
          + NOT_ASKED
          + "[^,.;\\n]){0,60}|"
          + BENEFIT_NAME
          + "(?:"
          + NOT_ASKED
          + "[^.;\\n]){0,60}\\b(?:cho (?:"
          + PERSON
          + " |gia đình |vợ chồng )?|(?:nhân viên|nv|công nhân|lao động) (?=đã))";

  /** Said of those who are not asked for. */
  static final String NO_MATTER =
      "\\bkhông (?:phân biệt|kể)[^,.;\\n]{0,40}|\\b(?:nhận|tuyển|xét|kể) cả [^,.;\\n]{0,20}"
          + "|\\bkhông (?:yêu cầu|cần|bắt buộc) (?:phải )?(?:là )?(?:người |ứng viên )?";

  static final String MARRIED =
      "(?:chưa|đã) (?:lập gia đình|kết hôn|có con(?! (?:số|dấu|đường)\\b)|có gia đình"
          + "|có chồng|có vợ)";

  static final String REFUSE =
      "\\b(?:không (?:tuyển|nhận|lấy|xét|tiếp nhận|chấp nhận)"
          + "|(?<!\\b(?:không|chưa|giờ|nội) )(?:từ chối|trừ))(?: (?:hồ sơ|đối tượng)){0,2} ";

  static final String AGE_IS = "\\btuổi(?: (?:đời|tuyển dụng|tuyển|lao động|yêu cầu))? ?[:,]? ?";

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

  private AdvertWords() {}

  private static String otherSex(String one, String other) {
    return "(?!(?<=\\b"
        + one
        + "(?: giới)?) ?\\. ?"
        + other
        + "(?: giới)?\\b"
        + NO_PERSON
        + "(?! (?:thì )?(?:không|ko|miễn|đừng|chưa|ngừng|ngưng)\\b))";
  }
}
