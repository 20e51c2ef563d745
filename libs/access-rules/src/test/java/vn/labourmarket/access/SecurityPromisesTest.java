package vn.labourmarket.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A promise whose test was renamed or removed would go on being promised. */
class SecurityPromisesTest {
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");
  private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", ".git", ".data");

  @Test
  void everyClassThatSecurityMdNamesIsThere() throws IOException {
    // Given
    Set<String> named = new TreeSet<>();
    Matcher names = CLASS.matcher(Files.readString(HOME.resolve("SECURITY.md")));
    while (names.find()) {
      named.add(names.group(1));
    }

    // When
    Set<String> missing = new TreeSet<>(named);
    missing.removeAll(classes());

    // Then
    assertEquals(Set.of(), missing);
    assertTrue(named.size() > 20, "SECURITY.md names its tests: " + named);
  }

  @Test
  void everyRiskOfTheApiTopTenHasItsTests() throws IOException {
    // Given
    Set<String> classes = classes();

    // When
    for (int risk = 1; risk <= 10; risk++) {
      String start = "Api" + risk;

      // Then
      assertTrue(
          classes.stream().anyMatch(it -> it.matches(start + "[A-Z]\\w+IT")), start + " is gone");
    }
  }

  private static Set<String> classes() throws IOException {
    Set<String> found = new TreeSet<>();
    Files.walkFileTree(
        HOME,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes about) {
            return NOT_SOURCES.contains(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java")) {
              found.add(name.substring(0, name.length() - ".java".length()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
