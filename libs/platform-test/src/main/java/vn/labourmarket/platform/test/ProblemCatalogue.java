package vn.labourmarket.platform.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.labourmarket.platform.problems.ProblemType;

/** Writes and compares the list of a module's problems, {@code docs/problems/<module>.md}. */
public final class ProblemCatalogue {
  private ProblemCatalogue() {}

  public static void assertDocumented(String rootPackage, Path file) {
    StringBuilder page = new StringBuilder();
    page.append("# Problems of ").append(file.getFileName().toString().replace(".md", ""));
    page.append("\n\n| code | status | tiêu đề | title |\n|---|---|---|---|\n");
    for (ProblemType type : types(rootPackage)) {
      page.append(
          "| `%s` | %d | %s | %s |\n"
              .formatted(type.name(), type.status(), type.title().vi(), type.title().en()));
    }
    CommittedFile.assertSame(file, page.toString());
  }

  private static List<ProblemType> types(String rootPackage) {
    JavaClasses classes = ProductionClasses.below(rootPackage);
    List<ProblemType> types = new ArrayList<>();
    for (JavaClass found : classes) {
      if (found.isEnum() && found.isAssignableTo(ProblemType.class)) {
        for (Object constant : found.reflect().getEnumConstants()) {
          types.add((ProblemType) constant);
        }
      }
    }
    types.sort(Comparator.comparing(ProblemType::name));
    return types;
  }
}
