package vn.labourmarket.occupations.history;

import org.jspecify.annotations.Nullable;

/**
 * Which records are meant.
 *
 * @param version null for all of the scheme
 */
record KeptOf(String scheme, @Nullable String version) {

  /** Reads {@code isco} or {@code isco/2008}. */
  static KeptOf parse(String classification) {
    String[] parts = classification.split("[/:]", 2);
    return new KeptOf(parts[0], parts.length == 1 ? null : parts[1]);
  }
}
