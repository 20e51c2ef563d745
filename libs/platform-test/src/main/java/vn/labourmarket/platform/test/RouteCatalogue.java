package vn.labourmarket.platform.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.labourmarket.platform.access.AccessRules;
import vn.labourmarket.platform.access.ResourceOperation;

/** Compares the operations that a module has with the rows that the access rules have for it. */
public final class RouteCatalogue {
  private RouteCatalogue() {}

  /** Fails for an operation without a row, and for a row without an operation. */
  public static void assertComplete(String rootPackage, String module) {
    Set<String> rows =
        AccessRules.load().routes().stream()
            .filter(it -> it.module().equals(module))
            .map(it -> it.method() + " " + it.template())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> operations = operations(rootPackage);
    if (!rows.equals(operations)) {
      Set<String> missing = new TreeSet<>(operations);
      missing.removeAll(rows);
      Set<String> idle = new TreeSet<>(rows);
      idle.removeAll(operations);
      throw new AssertionError(
          "access/routes.txt, %s: no row for %s; no operation for %s"
              .formatted(module, missing, idle));
    }
  }

  private static Set<String> operations(String rootPackage) {
    JavaClasses classes = ProductionClasses.below(rootPackage);
    Set<String> found = new TreeSet<>();
    for (JavaClass resource : classes) {
      if (!resource.isAnnotatedWith(Path.class)) {
        continue;
      }
      for (JavaMethod method : resource.getMethods()) {
        ResourceOperation.of(method.reflect())
            .ifPresent(it -> found.add(it.method() + " " + it.template()));
      }
    }
    return found;
  }
}
