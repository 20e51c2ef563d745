package vn.labourmarket.occupations.crosswalks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Link;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Step;

class CrosswalkRoutesTest {
  private static final UUID ID = UUID.randomUUID();

  @Test
  void takesTheShortestWay() {
    assertEquals("b d", way("a>b b>c c>d b>d", "a", "d"));
    assertEquals("none", way("a>b c>d", "a", "d"));
  }

  @Test
  void prefersWhatIsNotInvertedThenTheFirstByName() {
    assertEquals("c d", way("b>a b>d a>c c>d", "a", "d"));
    assertEquals("b d", way("a>c c>d a>b b>d", "a", "d"));
    assertEquals("a", way("a>b", "b", "a"));
    assertEquals("a", way("a>b b>a", "b", "a"));
  }

  @Test
  void passesTheVersionsThatAreNamed() {
    assertEquals("c d", way("a>d a>c c>d", "a", "d", "c"));
    assertEquals("none", way("a>d", "a", "d", "c"));
  }

  private static String way(String links, String from, String to, String... via) {
    List<Link> all = new ArrayList<>();
    for (String link : links.split(" ")) {
      all.add(new Link(ID, ID, ID, ref(link.substring(0, 1)), ref(link.substring(2, 3)), 1));
    }
    Optional<List<Step>> found =
        new CrosswalkRoutes(all)
            .find(ref(from), Arrays.stream(via).map(CrosswalkRoutesTest::ref).toList(), ref(to));
    return found
        .map(steps -> String.join(" ", steps.stream().map(it -> it.to().scheme()).toList()))
        .orElse("none");
  }

  private static ClassificationRef ref(String name) {
    return new ClassificationRef(name, "2020");
  }
}
