package vn.labourmarket.deploy.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The two tables of libs/access-rules, read by eyes of their own: a mistake in the suite's reading
 * of them must not hide itself.
 */
final class AccessTable {
  private static final Path HOME =
      Packages.HOME.resolve("libs/access-rules/src/main/resources/access");

  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, Set<String>> rolesByPermission = new HashMap<>();

  /** An operation of the API, by method and path template. */
  record Operation(String module, String method, String template, String permission) {
    /** A path that leads to no record. */
    String path() {
      return template
          .replace("{period}", "2026-Q1")
          .replace("{scheme}", "vsco")
          .replaceAll("\\{(version|number)}", "1")
          .replace("{code}", "1")
          .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    /** Where the gateway answers it, for each service has an audit trail of its own behind it. */
    boolean isAtTheGateway() {
      return !module.equals("platform");
    }
  }

  private AccessTable() {}

  static AccessTable read() {
    AccessTable table = new AccessTable();
    String module = "";
    for (String[] words : rows("routes.txt")) {
      if (words.length == 1) {
        module = words[0];
      } else {
        table.operations.add(new Operation(module, words[0], words[1], words[2]));
      }
    }
    for (String[] words : rows("permissions.txt")) {
      Set<String> roles = new TreeSet<>();
      for (int i = 1; i < words.length; i++) {
        roles.add(words[i].replaceAll(":.*", ""));
      }
      table.rolesByPermission.put(words[0], roles);
    }
    return table;
  }

  private static List<String[]> rows(String name) {
    try {
      return Files.readAllLines(HOME.resolve(name)).stream()
          .filter(it -> !it.isBlank() && !it.startsWith("#"))
          .map(it -> it.strip().split("\\s+"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Operation> operations() {
    return operations.stream().filter(Operation::isAtTheGateway).toList();
  }

  /** Those that every application has for itself and the gateway asks on. */
  List<Operation> behindTheGateway() {
    return operations.stream().filter(it -> !it.isAtTheGateway()).toList();
  }

  Set<String> roles() {
    Set<String> roles = new TreeSet<>();
    rolesByPermission.values().forEach(roles::addAll);
    roles.remove("*");
    return roles;
  }

  boolean opens(Operation operation, String role) {
    Set<String> roles = rolesByPermission.get(operation.permission());
    return roles.contains("*") || roles.contains(role);
  }
}
