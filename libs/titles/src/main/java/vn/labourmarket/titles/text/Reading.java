package vn.labourmarket.titles.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing an abbreviation stands for; the words of a language are empty where it has none.
 *
 * @param capitals whether the abbreviation counts only in capitals
 * @param context the words one of which must stand next to it
 */
record Reading(
    List<String> vietnamese,
    List<String> english,
    boolean capitals,
    When when,
    Set<String> context) {

  enum When {
    ALWAYS,
    START,
    BEFORE,
    AFTER,
    NEVER
  }

  /** A line of the list after its equals sign: {@code công nhân / worker : before may}. */
  static Reading of(String abbreviation, String line) {
    String[] halves = line.split(" ?:", 2);
    String[] languages = halves[0].split("/", 2);
    String condition = halves.length == 1 ? "" : halves[1].strip();
    String[] words = condition.split(" +");
    When when = condition.isEmpty() ? When.ALWAYS : When.valueOf(words[0].toUpperCase(Locale.ROOT));
    return new Reading(
        words(languages[0]),
        words(languages.length == 1 ? "" : languages[1]),
        Character.isUpperCase(abbreviation.charAt(0)),
        when,
        Arrays.stream(words).skip(1).map(Spelling::unified).collect(Collectors.toSet()));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  boolean holds(boolean first, String before, String after) {
    return switch (when) {
      case ALWAYS -> true;
      case START -> first;
      case BEFORE -> context.contains(after);
      case AFTER -> context.contains(before);
      case NEVER -> false;
    };
  }
}
