package vn.labourmarket.enrollment.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Cursor;

/** The conditions of a list, grown one by one. */
public final class Narrowing {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** Adds a condition, unless the filter was not given. */
  public Narrowing and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** Rows after the last one seen; lists are sorted by id, which grows with time. */
  public Narrowing after(Optional<Cursor> cursor) {
    return and("id > :after", "after", cursor.map(it -> it.id(0)).orElse(null));
  }

  Narrowing nothing() {
    conditions.add("1 = 0");
    return this;
  }

  public String query() {
    String where = conditions.isEmpty() ? "" : String.join(" and ", conditions);
    return where + " order by id";
  }

  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
