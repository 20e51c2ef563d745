package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.titles.text.Title;

/**
 * Words that an abbreviation stands for. Where a title has only some of the words, they count for
 * one together: in "lập trình viên CNTT" the four words of "công nghệ thông tin" don't outweigh the
 * occupation.
 */
final class WrittenOut {
  private WrittenOut() {}

  /** The words of a title, lighter where they stand for an abbreviation. */
  static List<AskedWord> lightened(List<AskedWord> words, Title title) {
    List<String> written = title.written();
    List<String> out = title.words();
    if (written == out || words.size() != out.size()) {
      return words;
    }
    List<AskedWord> lightened = new ArrayList<>(words);
    int at = 0;
    for (int i = 0; i < written.size() && at < out.size(); i++) {
      int next = at + 1;
      if (!written.get(i).equals(out.get(at))) {
        while (next < out.size()
            && !(i + 1 < written.size() && written.get(i + 1).equals(out.get(next)))) {
          next++;
        }
        for (int k = at; k < next; k++) {
          lightened.set(k, words.get(k).weighing(1f / (next - at)));
        }
      }
      at = next;
    }
    return lightened;
  }
}
