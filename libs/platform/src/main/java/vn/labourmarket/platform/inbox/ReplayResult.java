package vn.labourmarket.platform.inbox;

/**
 * How a replay of dead letters went.
 *
 * @param applied letters that took effect
 * @param superseded letters that a newer state of their aggregate has overtaken
 * @param failed letters that stay aside
 */
public record ReplayResult(int applied, int superseded, int failed) {
  static final ReplayResult NONE = new ReplayResult(0, 0, 0);
}
