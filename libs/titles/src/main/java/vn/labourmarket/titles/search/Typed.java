package vn.labourmarket.titles.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.labourmarket.titles.text.Abbreviations;
import vn.labourmarket.titles.text.Spelling;
import vn.labourmarket.titles.text.Title;
import vn.labourmarket.titles.text.TitleReader;

/**
 * What was typed so far in one way of reading it.
 *
 * @param marked its words with diacritics
 * @param folded the same words without
 * @param finished whether the last word is known to be whole
 */
record Typed(List<String> marked, List<String> folded, boolean finished) {
  /**
   * The ways to read a text, the likeliest first: abbreviations written out but in the last of
   * several words, there as well, nowhere, and also those that were not typed in capitals. None for
   * a text without words.
   */
  static List<Typed> readings(String text) {
    Title title = TitleReader.readPlain(text);
    if (title.isEmpty()) {
      return List.of();
    }
    boolean finished = Character.isWhitespace(text.charAt(text.length() - 1));
    Set<Typed> readings = new LinkedHashSet<>();
    int blank = text.strip().lastIndexOf(' ');
    if (!finished && blank > 0) {
      List<String> words =
          new ArrayList<>(TitleReader.readPlain(text.strip().substring(0, blank)).words());
      words.addAll(TitleReader.readPlain(text.strip().substring(blank)).written());
      readings.add(of(words, false));
    }
    readings.add(of(title.words(), finished));
    readings.add(of(title.written(), finished));
    String capitals = Abbreviations.inCapitals(text);
    readings.add(of(TitleReader.readPlain(capitals).words(), finished));
    return List.copyOf(readings);
  }

  static Typed of(List<String> marked, boolean finished) {
    List<String> folded = marked.stream().map(TitleReader::folded).toList();
    return new Typed(List.copyOf(marked), folded, finished);
  }

  String markedText() {
    return text(marked);
  }

  String foldedText() {
    return text(folded);
  }

  private String text(List<String> words) {
    return String.join(" ", words) + (finished ? " " : "");
  }

  boolean bare() {
    return marked.stream().noneMatch(Spelling::marked);
  }
}
