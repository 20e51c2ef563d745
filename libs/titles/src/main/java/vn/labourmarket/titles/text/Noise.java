package vn.labourmarket.titles.text;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.labourmarket.titles.text.Phrases.Action;
import vn.labourmarket.titles.text.Word.Kind;

/**
 * Finds what an advert says beside the title: pay, place, urgency, company, gender, age,
 * experience, numbers, working time, benefits, languages wanted.
 *
 * <p>The longest phrase that holds at a place decides. A title without any diacritics is read with
 * phrases that are safe without them.
 */
final class Noise {
  private static final Phrases MARKED = phrases(true);
  private static final Phrases PLAIN = phrases(false);

  /** Words that lead to a place, or to what follows, and mean nothing once it is gone. */
  private static final Set<String> LEADING =
      Set.of(
          "tại", "ở", "kv", "khu", "vực", "tp", "thành", "phố", "tỉnh", "quận", "huyện", "tx",
          "thị", "xã", "in", "at", "q", "tai", "thanh", "pho", "tinh", "quan", "huyen", "vuc", "từ",
          "gần", "cn", "chi", "nhánh", "nhanh", "and", "và", "hoặc", "or", "cho", "với", "for",
          "with", "mã", "code", "trên", "đi", "về", "biết", "có", "kcn", "kđt", "đường", "phường");

  /** After it comes the title: "công ty TNHH … tuyển bảo vệ". */
  private static final Set<String> HIRES = Set.of("tuyển", "tuyen");

  /** Of a text that was cut off, a last segment of so few words tells nothing. */
  private static final int LONGEST_REST = 2;

  private final List<Word> words;
  private final BitSet noise;
  private final BitSet kept = new BitSet();
  private final int[] segmentEnds;

  /** Up to here everything of the current segment is noise. */
  private int silent;

  private int end;
  private int reach;
  private Action action = Action.KEEP;

  private Noise(List<Word> words) {
    this.words = words;
    this.noise = new BitSet(words.size());
    this.segmentEnds = segmentEnds(words);
  }

  private static Phrases phrases(boolean marked) {
    Map<String, String> macros = new TreeMap<>();
    List<String> lines = Lines.of("noise.txt");
    for (String line : lines) {
      if (line.startsWith("macro ")) {
        String[] parts = line.split(" +", 3);
        macros.put("{" + parts[1] + "}", parts[2]);
      }
    }
    List<String> phrases = lines.stream().filter(line -> !line.startsWith("macro ")).toList();
    List<String> places = Lines.of("places.txt").stream().map(place -> "place " + place).toList();
    return new Phrases(marked, Stream.concat(phrases.stream(), places.stream()).toList(), macros);
  }

  /**
   * The places in the list of those words that don't belong to the title.
   *
   * @param broken whether the text was cut off: the last segment may be the rest of a remark then
   */
  static BitSet in(List<Word> words, boolean broken) {
    Noise noise = new Noise(words);
    noise.find(marked(words) ? MARKED : PLAIN);
    if (broken) {
      noise.dropRest();
    }
    return noise.leavesTitle() ? noise.noise : new BitSet();
  }

  private static boolean marked(List<Word> words) {
    for (Word word : words) {
      if (Spelling.marked(word.key())) {
        return true;
      }
    }
    return false;
  }

  private void find(Phrases phrases) {
    int segment = 0;
    for (int i = 0; i < words.size(); ) {
      if (words.get(i).gap().partsSegments()) {
        segment = i;
      }
      int start = i;
      int from = segment;
      end = i;
      reach = i;
      phrases.at(words, i, (to, far, actions) -> choose(from, start, to, far, actions));
      if (end == i) {
        noise.set(i, noise.get(i) || reference(i, segment));
        i++;
      } else {
        apply(i);
        // Segments that begin inside a phrase are passed over: "10 - 15 triệu" is one remark.
        for (int k = i + 1; k < end; k++) {
          segment = words.get(k).gap().partsSegments() ? k : segment;
        }
        i = end;
      }
    }
    dropDangling();
  }

  /** An amount, a file number, or a number or mark in brackets that is all a segment says. */
  private boolean reference(int i, int segment) {
    Word word = words.get(i);
    return switch (word.kind()) {
      case MONEY, CODE -> true;
      case NUMBER -> {
        boolean alone = i == segment && segmentEnd(i) == i + 1;
        boolean range = i + 1 < segmentEnd(i) && words.get(i + 1).kind() == Kind.MONEY;
        yield alone || range;
      }
      case WORD ->
          word.bracketed()
              && word.upper()
              && i == segment
              && segmentEnd(i) == i + 1
              && Character.isDigit(word.key().charAt(word.key().length() - 1));
    };
  }

  private void choose(int segment, int start, int to, int far, Set<Action> actions) {
    for (Action candidate : actions) {
      if (far < reach || far == reach && action == Action.KEEP) {
        return;
      }
      if (holds(candidate, segment, start, to)) {
        end = to;
        reach = far;
        action = candidate;
      }
    }
  }

  private boolean holds(Action candidate, int segment, int start, int to) {
    silent = Math.max(silent, segment);
    while (silent < start && noise.get(silent)) {
      silent++;
    }
    boolean first = silent == start;
    return switch (candidate) {
      case KEEP, DROP, CUT, PLACE -> true;
      case START -> first;
      case LATER -> first && segment > 0;
      case ALONE -> first && to == segmentEnd(to - 1);
    };
  }

  private void apply(int start) {
    switch (action) {
      case KEEP -> kept.set(start, end);
      case DROP, START, ALONE, PLACE -> noise.set(start, end);
      case CUT, LATER -> {
        int to = segmentEnd(end - 1);
        while (end < to && !HIRES.contains(words.get(end).key())) {
          end++;
        }
        noise.set(start, end);
      }
    }
  }

  private int segmentEnd(int inside) {
    return segmentEnds[inside];
  }

  private static int[] segmentEnds(List<Word> words) {
    int[] ends = new int[words.size()];
    int to = ends.length;
    for (int i = ends.length - 1; i >= 0; i--) {
      ends[i] = to;
      to = words.get(i).gap().partsSegments() ? i : to;
    }
    return ends;
  }

  /** Takes away what led to a remark that is gone: "và", "tại". */
  private void dropDangling() {
    for (int i = words.size() - 2; i >= 0; i--) {
      if (noise.get(i + 1)
          && !kept.get(i)
          && !words.get(i + 1).gap().partsSegments()
          && LEADING.contains(words.get(i).key())) {
        noise.set(i);
      }
    }
  }

  private void dropRest() {
    int last = words.size() - 1;
    int start = last;
    while (start > 0 && !words.get(start).gap().partsSegments()) {
      start--;
    }
    if (start > 0 && last - start < LONGEST_REST) {
      noise.set(start, last + 1);
    }
  }

  private boolean leavesTitle() {
    for (int i = noise.nextClearBit(0); i < words.size(); i = noise.nextClearBit(i + 1)) {
      Word word = words.get(i);
      if (word.kind() == Kind.WORD && word.folded().length() > 1) {
        return true;
      }
    }
    return false;
  }
}
