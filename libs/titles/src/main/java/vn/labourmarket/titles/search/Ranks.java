package vn.labourmarket.titles.search;

import java.util.List;
import java.util.Set;

/** Words that tell a rank or a kind of contract, not an occupation: they count for little. */
final class Ranks {
  private static final float SHARE = 0.3f;
  private static final int LONGEST = 3;
  private static final Set<String> PHRASES =
      Set.of(
          "senior",
          "junior",
          "fresher",
          "intern",
          "internship",
          "trainee",
          "lead",
          "thuc tap sinh",
          "cong tac vien",
          "tap su",
          "cao cap",
          "sinh vien",
          "nhan vien",
          "chuyen vien",
          "can bo");

  private Ranks() {}

  /** Lightens them in a list of words, as far as other words are left. */
  static void lighten(List<AskedWord> words) {
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder();
      for (int length = 1; length <= LONGEST && i + length <= words.size(); length++) {
        phrase.append(length == 1 ? "" : " ").append(words.get(i + length - 1).word());
        if (length < words.size() && PHRASES.contains(phrase.toString())) {
          for (int k = i; k < i + length; k++) {
            words.set(k, words.get(k).weighing(SHARE));
          }
        }
      }
    }
  }
}
