package vn.labourmarket.gateway.indicators;

/** By what figures of progress are divided. */
public enum Dimension {
  TOTAL("''", false),
  INSTITUTION("institution_id::text", false),
  LEVEL("line.level", true),
  TRAINING_FIELD("line.training_field", true),
  ENTRY_BACKGROUND("line.entry_background", true);

  private final String key;
  private final boolean needsLines;

  Dimension(String key, boolean needsLines) {
    this.key = key;
    this.needsLines = needsLines;
  }

  /** The expression by which rows with the alias {@code alias} are grouped. */
  String key(String alias) {
    return needsLines || this == TOTAL ? key : alias + "." + key;
  }

  boolean needsLines() {
    return needsLines;
  }
}
