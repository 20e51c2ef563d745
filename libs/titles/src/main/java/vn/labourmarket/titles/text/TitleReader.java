package vn.labourmarket.titles.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.labourmarket.titles.text.Word.Gap;

/**
 * Reads job titles: Vietnamese, English or mixed, in any Unicode form, with or without diacritics,
 * from a list or from an advert.
 *
 * <p>Safe for threads, deterministic, linear in the length of the text. No text is refused: what
 * has no letters and no digits gives an empty title.
 */
public final class TitleReader {
  /** Characters beyond this many are not read; titles have fewer than two hundred. */
  public static final int MOST_CHARACTERS = 2_000;

  private TitleReader() {}

  /**
   * The title in the text of an advert, without what the advert says beside it. Nothing is taken
   * away when nothing would be left. A text that ends in three dots was cut off by a list; the few
   * words of a remark that is left of it go too.
   */
  public static Title read(String text) {
    String plain = Characters.plain(text, MOST_CHARACTERS);
    List<Word> words = WordSplitter.split(plain);
    return title(words, Noise.in(words, plain.stripTrailing().endsWith("...")));
  }

  /** The title in a text that is nothing but a title, as in a list of occupations. */
  public static Title readPlain(String text) {
    return title(WordSplitter.split(Characters.plain(text, MOST_CHARACTERS)), new BitSet());
  }

  private static Title title(List<Word> read, BitSet noise) {
    List<String> stripped = List.of();
    List<Word> kept = read;
    if (!noise.isEmpty()) {
      stripped = stripped(read, noise);
      kept = kept(read, noise);
    }
    List<Title.Part> parts = new ArrayList<>(2);
    List<String> all = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Word> out = Abbreviations.writtenOut(kept);
    int from = 0;
    int outFrom = 0;
    while (from < kept.size()) {
      int to = partEnd(kept, from);
      int outTo = partEnd(out, outFrom);
      Title.Part part = part(kept.subList(from, to), out.subList(outFrom, outTo));
      parts.add(part);
      all.addAll(part.words());
      folded.addAll(part.folded());
      text.append(from == 0 ? "" : " / ").append(part.text());
      from = to;
      outFrom = outTo;
    }
    List<String> words = List.copyOf(all);
    return new Title(
        text.toString(),
        words,
        List.copyOf(folded),
        out == kept ? words : keys(kept),
        List.copyOf(parts),
        stripped);
  }

  /** A word of {@link Title#words} or {@link Title#written} as {@link Title#folded} has it. */
  public static String folded(String word) {
    return EnglishPlurals.singular(Spelling.fold(word), word);
  }

  private static List<String> keys(List<Word> words) {
    return words.stream().map(Word::key).toList();
  }

  private static int partEnd(List<Word> words, int from) {
    int to = from + 1;
    while (to < words.size() && !words.get(to).gap().partsTitles()) {
      to++;
    }
    return to;
  }

  private static Title.Part part(List<Word> written, List<Word> out) {
    String[] words = new String[out.size()];
    String[] folded = new String[out.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = out.get(i).key();
      folded[i] = out.get(i).folded();
    }
    return new Title.Part(joined(written), List.of(words), List.of(folded));
  }

  private static String joined(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(text.isEmpty() ? "" : word.gap() == Gap.COMMA ? ", " : " ");
      text.append(word.written());
    }
    return text.toString();
  }

  private static List<Word> kept(List<Word> words, BitSet noise) {
    List<Word> kept = new ArrayList<>(words.size());
    Gap gap = Gap.SPACE;
    for (int i = 0; i < words.size(); i++) {
      gap = gap.or(words.get(i).gap());
      if (!noise.get(i)) {
        kept.add(words.get(i).after(gap));
        gap = Gap.SPACE;
      }
    }
    return kept;
  }

  private static List<String> stripped(List<Word> words, BitSet noise) {
    List<String> stripped = new ArrayList<>();
    for (int i = noise.nextSetBit(0); i >= 0; i = noise.nextSetBit(i)) {
      int from = i;
      do {
        i++;
      } while (noise.get(i) && !words.get(i).gap().partsSegments());
      stripped.add(joined(words.subList(from, i)));
    }
    return List.copyOf(stripped);
  }
}
