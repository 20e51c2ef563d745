package vn.labourmarket.titles.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.titles.text.Word.Gap;
import vn.labourmarket.titles.text.Word.Kind;

/** Phrases of a word list, found at a place of a title by walking a tree of their words. */
final class Phrases {
  /** What a phrase means for the words it covers. */
  enum Action {
    /** They belong to an occupation. */
    KEEP,
    /** They are noise wherever they stand. */
    DROP,
    /** They and the rest of the segment are noise. */
    CUT,
    /** They are noise at the beginning of a segment. */
    START,
    /** They and the rest of the segment are noise at the beginning of a segment but the first. */
    LATER,
    /** They are noise when they fill a segment. */
    ALONE,
    /** They name a place, which is noise. */
    PLACE
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final Set<Action> actions = EnumSet.noneOf(Action.class);
  }

  /**
   * Told of each phrase that begins at the place asked for: where it ends, and how far its context
   * reaches.
   */
  interface Found {
    void phrase(int end, int reach, Set<Action> actions);
  }

  private static final String NUMBER = "{n}";
  private static final String MONEY = "{m}";
  private static final String CONTEXT = ">";

  private final Node root = new Node();
  private final boolean marked;

  /**
   * @param marked whether phrases are compared with diacritics; without them, those that would then
   *     mean something else are left out
   */
  Phrases(boolean marked, List<String> lines, Map<String, String> macros) {
    this.marked = marked;
    for (String line : lines) {
      boolean ambiguous = line.startsWith("~");
      if (ambiguous && !marked) {
        continue;
      }
      int space = line.indexOf(' ');
      Action action =
          Action.valueOf(line.substring(ambiguous ? 1 : 0, space).toUpperCase(Locale.ROOT));
      String phrase = line.substring(space + 1);
      for (Map.Entry<String, String> macro : macros.entrySet()) {
        phrase = phrase.replace(macro.getKey(), macro.getValue());
      }
      add(root, parts(phrase.strip(), ' '), action);
    }
  }

  private void add(Node node, List<String> words, Action action) {
    if (words.isEmpty()) {
      node.actions.add(action);
      return;
    }
    String word = words.get(0);
    List<String> rest = words.subList(1, words.size());
    if (word.startsWith("{") && !word.equals(NUMBER) && !word.equals(MONEY)) {
      for (String choice : parts(word.substring(1, word.length() - 1), '|')) {
        List<String> chosen = new ArrayList<>(choice.isBlank() ? List.of() : parts(choice, ' '));
        chosen.addAll(rest);
        add(node, chosen, action);
      }
      return;
    }
    add(node.next.computeIfAbsent(spelt(word), key -> new Node()), rest, action);
  }

  /** Parts at a separator that does not stand in braces. */
  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? separator : text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == separator && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    return parts;
  }

  private String spelt(String word) {
    if (word.startsWith("{")) {
      return word;
    }
    String key = Spelling.unified(word);
    return marked ? key : EnglishPlurals.singular(Spelling.fold(key), key);
  }

  void at(List<Word> words, int start, Found found) {
    walk(root, words, start, -1, found);
  }

  /** Walks on from a node; {@code end} is where the phrase ended, when only its context is left. */
  private void walk(Node node, List<Word> words, int at, int end, Found found) {
    if (!node.actions.isEmpty()) {
      found.phrase(end < 0 ? at : end, at, node.actions);
    }
    if (at == words.size() || node.next.isEmpty()) {
      return;
    }
    Word word = words.get(at);
    step(node.next.get(marked ? word.key() : word.folded()), words, at + 1, end, found);
    if (word.kind() == Kind.NUMBER) {
      step(node.next.get(NUMBER), words, at + 1, end, found);
      if (kindAt(words, at + 1) == Kind.NUMBER) {
        step(node.next.get(NUMBER), words, at + 2, end, found);
      }
    }
    if (word.kind() == Kind.MONEY) {
      step(node.next.get(MONEY), words, at + 1, end, found);
    }
    if (word.kind() == Kind.NUMBER || word.kind() == Kind.MONEY) {
      if (kindAt(words, at + 1) == Kind.MONEY) {
        step(node.next.get(MONEY), words, at + 2, end, found);
      }
    }
    step(node.next.get(CONTEXT), words, at, at, found);
  }

  private static @Nullable Kind kindAt(List<Word> words, int at) {
    boolean range = at < words.size() && words.get(at).gap() == Gap.SPACE;
    return range ? words.get(at).kind() : null;
  }

  private void step(@Nullable Node node, List<Word> words, int at, int end, Found found) {
    if (node != null) {
      walk(node, words, at, end, found);
    }
  }
}
