package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.titles.text.Spelling;

/** Words of the north and the south for the same thing, each in the place of the other. */
final class RegionalWords {
  private static final int LONGEST = 3;
  private static final Map<String, List<String>> OTHER = new HashMap<>();

  static {
    String[] pairs = {
      "lợn = heo",
      "ngô = bắp",
      "sắn = khoai mì",
      "ô tô = xe hơi",
      "xe máy = xe gắn máy",
      "lái xe = tài xế",
      "thợ nề = thợ hồ",
      "thợ xây = thợ hồ",
      "quả = trái",
      "hoa = bông",
      "dứa = thơm",
      "lạc = đậu phộng",
      "thuyền = ghe",
      "mũ = nón",
      "ốp lát = lát gạch",
      "cắt tóc = hớt tóc",
      "bát = chén",
      "trông trẻ = giữ trẻ",
      "chè = trà",
      "đỗ = đậu",
      "bếp trưởng = trưởng bếp",
      "giặt là = giặt ủi",
      "là hơi = ủi",
      "bốc vác = bốc xếp",
      "sửa chữa = sửa",
      "nhân viên sale = nhân viên kinh doanh"
    };
    for (String pair : pairs) {
      String[] words = pair.split(" = ");
      put(words[0], words[1]);
      put(words[1], words[0]);
    }
  }

  private RegionalWords() {}

  private static void put(String from, String to) {
    List<String> key = List.of(from.split(" ")).stream().map(Spelling::unified).toList();
    List<String> words = List.of(to.split(" ")).stream().map(Spelling::unified).toList();
    OTHER.putIfAbsent(String.join(" ", key), words);
  }

  /** The words with every regional word exchanged; the same list when there is none. */
  static List<String> exchanged(List<String> marked) {
    List<String> out = new ArrayList<>(marked.size() + 2);
    boolean changed = false;
    for (int i = 0; i < marked.size(); ) {
      int length = Math.min(LONGEST, marked.size() - i);
      while (length > 0 && !OTHER.containsKey(String.join(" ", marked.subList(i, i + length)))) {
        length--;
      }
      if (length == 0) {
        out.add(marked.get(i++));
      } else {
        out.addAll(OTHER.getOrDefault(String.join(" ", marked.subList(i, i + length)), List.of()));
        i += length;
        changed = true;
      }
    }
    return changed ? out : marked;
  }
}
