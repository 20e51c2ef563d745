package vn.labourmarket.platform.texts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of every text. Vietnamese unless the reader prefers English. */
public enum Language {
  VI,
  EN;

  /** Reads an {@code Accept-Language} header; anything unreadable means Vietnamese. */
  public static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return VI;
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
        String tag = range.getRange();
        if (range.getWeight() > 0 && tag.startsWith("en")) {
          return EN;
        }
        if (range.getWeight() > 0 && tag.startsWith("vi")) {
          return VI;
        }
      }
    } catch (IllegalArgumentException malformed) {
      return VI;
    }
    return VI;
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
