package vn.labourmarket.deploy.local;

import java.util.List;
import java.util.Map;

/** What the user reads; both when the environment does not tell. */
enum Language {
  VIETNAMESE,
  ENGLISH,
  BOTH;

  /** The scripts pass on the user's locale, since they may have to set another for Java. */
  static Language ofThisProcess() {
    String locale = System.getProperty("labourmarket.locale");
    return locale == null ? of(System.getenv()) : of(locale);
  }

  static Language of(Map<String, String> environment) {
    return List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(Language::of)
        .orElse(BOTH);
  }

  private static Language of(String locale) {
    if (locale.startsWith("vi")) {
      return VIETNAMESE;
    }
    return locale.startsWith("en") ? ENGLISH : BOTH;
  }
}
