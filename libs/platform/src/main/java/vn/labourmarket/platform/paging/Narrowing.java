package vn.labourmarket.platform.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions and the order of a list in Hibernate's query language, grown one by one. */
public final class Narrowing {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private String order = "";

  /** Adds a condition, unless the filter was not given. */
  public Narrowing and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** A second value of the condition before. */
  public Narrowing with(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  public Narrowing nothing() {
    conditions.add("1 = 0");
    return this;
  }

  /** In the order of the ids, which grow with time. */
  public Narrowing oldestFirst(PageRequest page) {
    return inOrder("id", "id > :after", "after", page.after().map(it -> it.id(0)));
  }

  /** Against the order of the ids, which grow with time. */
  public Narrowing newestFirst(PageRequest page) {
    return inOrder("id desc", "id < :after", "after", page.after().map(it -> it.id(0)));
  }

  /**
   * In the order of some attributes that together are unique. They are compared as a row, which an
   * index in this order answers from where the last page ended.
   *
   * @param attributes for example {@code code, id}
   * @param last their values in the last row seen
   */
  public Narrowing inOrder(String attributes, Optional<List<?>> last) {
    List<String> names = new ArrayList<>();
    for (Object value : last.orElse(List.of())) {
      String name = "after" + names.size();
      names.add(":" + name);
      values.put(name, value);
    }
    if (!names.isEmpty()) {
      conditions.add("(" + attributes + ") > (" + String.join(", ", names) + ")");
    }
    order = " order by " + attributes;
    return this;
  }

  private Narrowing inOrder(String attributes, String condition, String name, Optional<?> last) {
    order = " order by " + attributes;
    return and(condition, name, last.orElse(null));
  }

  public String query() {
    return String.join(" and ", conditions) + order;
  }

  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
