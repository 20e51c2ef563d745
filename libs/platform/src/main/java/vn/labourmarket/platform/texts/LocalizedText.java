package vn.labourmarket.platform.texts;

/** A text in both languages. */
public record LocalizedText(String vi, String en) {
  public static LocalizedText of(String vi, String en) {
    return new LocalizedText(vi, en);
  }

  public String in(Language language) {
    return language == Language.EN ? en : vi;
  }

  /** Fills both languages' {@code %s} places; arguments must read the same in both. */
  public LocalizedText with(Object... arguments) {
    return new LocalizedText(vi.formatted(arguments), en.formatted(arguments));
  }
}
