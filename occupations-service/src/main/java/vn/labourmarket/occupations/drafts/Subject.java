package vn.labourmarket.occupations.drafts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is of.
 *
 * @param key name, what else tells it from others of its kind, and first day, with slashes between
 * @param area to which it belongs; null for the whole country
 */
public record Subject(String key, @Nullable UUID area) {

  /** What takes turns with all that goes by the same name. */
  static String name(String key) {
    return key.substring(0, key.indexOf('/'));
  }

  /** What tells it from others but for its first day, with a slash at the end. */
  static String line(String key) {
    return key.substring(0, key.lastIndexOf('/') + 1);
  }
}
