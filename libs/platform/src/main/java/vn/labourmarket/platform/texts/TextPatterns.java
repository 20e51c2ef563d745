package vn.labourmarket.platform.texts;

/** What texts of callers must match. OpenAPI tools read these too: both Java and ECMAScript. */
public final class TextPatterns {
  /** One line: nothing that could forge a line of a log or a cell of a table. */
  public static final String LINE = "^[^\\u0000-\\u001f\\u007f]*$";

  /** Several lines; a zero character can't be stored. */
  public static final String LINES = "^[^\\u0000]*$";

  private TextPatterns() {}
}
