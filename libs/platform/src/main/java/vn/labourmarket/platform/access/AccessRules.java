package vn.labourmarket.platform.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what, as two tables say it: {@code access/permissions.txt} gives each permission its
 * roles and how far they reach, {@code access/routes.txt} gives each operation its permission. The
 * gateway and the services read the same tables. Whatever has no row is refused. Tables of one name
 * on the class path count as one, so that tests can add operations of their own.
 */
public final class AccessRules {
  private static final String PERMISSIONS = "access/permissions.txt";
  private static final String ROUTES = "access/routes.txt";

  private final Map<String, Permission> permissions;
  private final List<Route> routes;
  private final RouteTree tree = new RouteTree();

  private AccessRules(Map<String, Permission> permissions, List<Route> routes) {
    this.permissions = permissions;
    this.routes = routes;
    routes.forEach(tree::add);
  }

  /**
   * Reads the tables from the class path.
   *
   * @throws IllegalStateException when a table is missing or says something that can't be meant
   */
  public static AccessRules load() {
    Map<String, Permission> permissions = permissions(lines(PERMISSIONS));
    return new AccessRules(permissions, routes(lines(ROUTES), permissions));
  }

  /** Every operation, in the order of the table. */
  public List<Route> routes() {
    return routes;
  }

  /**
   * A permission by name.
   *
   * @throws IllegalStateException when there is none
   */
  public Permission permission(String name) {
    Permission found = permissions.get(name);
    if (found == null) {
      throw new IllegalStateException("no permission " + name);
    }
    return found;
  }

  /** The operation behind a method and a template as the resources write it. */
  public Optional<Route> find(String method, String template) {
    return routes.stream()
        .filter(it -> it.method().equals(method) && it.template().equals(template))
        .findFirst();
  }

  /**
   * The operations at a path, by method.
   *
   * @param path below {@code /api/v1}, beginning with a slash
   * @return empty when nothing is there
   */
  public Map<String, Route> at(String path) {
    return tree.at(path);
  }

  private static Map<String, Permission> permissions(List<String> lines) {
    Map<String, Permission> found = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split("\\s+");
      Map<String, Set<Scope>> scopes = new HashMap<>();
      for (int i = 1; i < words.length; i++) {
        String[] roleAndScopes = words[i].split(":", -1);
        if (roleAndScopes.length != 2
            || !Permission.ANYBODY.equals(roleAndScopes[0]) && !Role.isKnown(roleAndScopes[0])
            || scopes.put(roleAndScopes[0], scopes(roleAndScopes[1])) != null) {
          throw new IllegalStateException("not understood: " + line);
        }
      }
      if (scopes.isEmpty()
          || found.put(words[0], new Permission(words[0], Map.copyOf(scopes))) != null) {
        throw new IllegalStateException("empty or twice: " + line);
      }
    }
    return found;
  }

  private static Set<Scope> scopes(String text) {
    EnumSet<Scope> found = EnumSet.noneOf(Scope.class);
    for (String name : text.split("\\+", -1)) {
      found.add(Scope.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return Collections.unmodifiableSet(found);
  }

  /** Rows of three words; a row of one word names the module that the following rows are of. */
  private static List<Route> routes(List<String> lines, Map<String, Permission> permissions) {
    List<Route> found = new ArrayList<>();
    String module = "";
    for (String line : lines) {
      String[] words = line.split("\\s+");
      if (words.length == 1) {
        module = words[0];
        continue;
      }
      Permission permission = words.length == 3 ? permissions.get(words[2]) : null;
      if (permission == null || module.isEmpty()) {
        throw new IllegalStateException("not understood: " + line);
      }
      found.add(new Route(module, words[0], words[1], permission));
    }
    return List.copyOf(found);
  }

  private static List<String> lines(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    List<String> found = new ArrayList<>();
    try {
      for (URL table : Collections.list(loader.getResources(resource))) {
        found.addAll(lines(table));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found.isEmpty()) {
      throw new IllegalStateException(resource + " is not on the class path");
    }
    return found;
  }

  private static List<String> lines(URL table) throws IOException {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(table.openStream(), UTF_8))) {
      return in.lines()
          .map(String::strip)
          .filter(it -> !it.isEmpty() && !it.startsWith("#"))
          .toList();
    }
  }
}
