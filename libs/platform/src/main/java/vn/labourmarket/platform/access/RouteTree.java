package vn.labourmarket.platform.access;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the operations at a path, segment by segment; a fixed segment wins over a parameter. */
final class RouteTree {
  private final Map<String, RouteTree> fixed = new HashMap<>();
  private final Map<String, Route> here = new HashMap<>();
  private @Nullable RouteTree parameter;

  void add(Route route) {
    RouteTree node = this;
    for (String segment : route.template().substring(1).split("/", -1)) {
      node = node.child(segment);
    }
    if (node.here.put(route.method(), route) != null) {
      throw new IllegalStateException("two routes are " + route.method() + " " + route.template());
    }
  }

  private RouteTree child(String segment) {
    if (!segment.startsWith("{")) {
      return fixed.computeIfAbsent(segment, it -> new RouteTree());
    }
    if (parameter == null) {
      parameter = new RouteTree();
    }
    return parameter;
  }

  Map<String, Route> at(String path) {
    RouteTree found = path.startsWith("/") ? find(path, 1) : null;
    return found == null ? Map.of() : found.here;
  }

  private @Nullable RouteTree find(String path, int from) {
    if (from > path.length()) {
      return here.isEmpty() ? null : this;
    }
    int slash = path.indexOf('/', from);
    int end = slash < 0 ? path.length() : slash;
    if (end == from) {
      return null;
    }
    RouteTree exact = fixed.get(path.substring(from, end));
    RouteTree found = exact == null ? null : exact.find(path, end + 1);
    return found == null && parameter != null ? parameter.find(path, end + 1) : found;
  }
}
