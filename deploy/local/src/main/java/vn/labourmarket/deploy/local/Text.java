package vn.labourmarket.deploy.local;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One sentence for the user in both languages. */
record Text(String vietnamese, String english) {
  /** The same arguments in both sentences. */
  static Text of(String vietnamese, String english, @Nullable Object... arguments) {
    return new Text(
        String.format(Locale.ROOT, vietnamese, arguments),
        String.format(Locale.ROOT, english, arguments));
  }

  /** Always one line: what a program reported may have many. */
  String in(Language language) {
    return switch (language) {
      case VIETNAMESE -> oneLine(vietnamese);
      case ENGLISH -> oneLine(english);
      case BOTH -> oneLine(vietnamese) + " / " + oneLine(english);
    };
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " | ");
  }
}
