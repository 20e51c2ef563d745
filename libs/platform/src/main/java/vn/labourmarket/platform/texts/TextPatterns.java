package vn.labourmarket.platform.texts;

/** What texts of callers must match. OpenAPI tools read these too: both Java and ECMAScript. */
public final class TextPatterns {
  /** One line: nothing that could forge a line of a log or a cell of a table. */
  public static final String LINE = "^[^\\u0000-\\u001f\\u007f]*$";

  /** Several lines; a zero character can't be stored. */
  public static final String LINES = "^[^\\u0000]*$";

  /**
   * A reason's code, for example SUM_ERROR; with nine digits it could be a person's number (V52).
   * How long it may be is said beside it, since generators of clients don't read lookaheads.
   */
  public static final String CODE = "^[A-Z][A-Z_]*([0-9][A-Z_]*){0,8}$";

  private TextPatterns() {}
}
