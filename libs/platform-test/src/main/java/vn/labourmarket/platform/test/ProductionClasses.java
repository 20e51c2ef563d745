package vn.labourmarket.platform.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a module is made of besides its tests, read once for all rules about it. */
final class ProductionClasses {
  private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

  private ProductionClasses() {}

  static JavaClasses below(String rootPackage) {
    return READ.computeIfAbsent(rootPackage, ProductionClasses::read);
  }

  private static JavaClasses read(String rootPackage) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(rootPackage);
  }
}
