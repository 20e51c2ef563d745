package vn.labourmarket.enrollment;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects, written short. */
public final class Json {
  private Json() {}

  /** Name, value, name, value; a later value replaces an earlier one. */
  public static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return object;
  }

  /** A copy with some members replaced or added. */
  public static Map<String, Object> with(Map<String, Object> object, Object... pairs) {
    Map<String, Object> copy = new LinkedHashMap<>(object);
    copy.putAll(object(pairs));
    return copy;
  }
}
