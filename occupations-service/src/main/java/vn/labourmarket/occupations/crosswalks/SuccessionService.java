package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.crosswalks.CrosswalkRepository.Revision;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Link;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Step;

/** What became of the codes of one version in another, as the crosswalk between both says. */
@ApplicationScoped
public class SuccessionService {
  private final CrosswalkRepository crosswalks;
  private final CrosswalkReader reader;

  SuccessionService(CrosswalkRepository crosswalks, CrosswalkReader reader) {
    this.crosswalks = crosswalks;
    this.reader = reader;
  }

  /** A counterpart in the other version. */
  public record Part(String code, BigDecimal weight) {}

  /** A crosswalk in both directions. */
  public final class Succession {
    private final Step forwards;
    private final Step backwards;

    private Succession(Step forwards, Step backwards) {
      this.forwards = forwards;
      this.backwards = backwards;
    }

    /** Codes of the older version with several targets, after a code, in their order. */
    public List<String> split(String after, int limit) {
      return reader.severalTimes(forwards, after, limit);
    }

    /** Codes of the newer version with several sources, after a code, in their order. */
    public List<String> merged(String after, int limit) {
      return reader.severalTimes(backwards, after, limit);
    }

    /** What codes of the older version became. */
    public Map<String, List<Part>> targets(Set<String> codes) {
      return parts(forwards, codes);
    }

    /** What codes of the newer version came from. */
    public Map<String, List<Part>> sources(Set<String> codes) {
      return parts(backwards, codes);
    }

    private Map<String, List<Part>> parts(Step step, Collection<String> codes) {
      ChainWalk walk = reader.walk(List.of(step), codes);
      Map<String, List<Part>> parts = new TreeMap<>();
      for (String code : codes) {
        parts.put(
            code,
            walk.from(code).arrivals().stream()
                .map(it -> new Part(it.code(), it.weight()))
                .toList());
      }
      return parts;
    }
  }

  /** The published crosswalk between two versions, whichever way it was made. */
  public Optional<Succession> between(ClassificationRef from, ClassificationRef to) {
    List<Revision> all = crosswalks.newest(false);
    return find(all, from, to)
        .map(it -> new Succession(new Step(it, false), new Step(it, true)))
        .or(
            () ->
                find(all, to, from)
                    .map(it -> new Succession(new Step(it, true), new Step(it, false))));
  }

  private static Optional<Link> find(
      List<Revision> all, ClassificationRef from, ClassificationRef to) {
    return all.stream()
        .filter(it -> it.view().from().equals(from) && it.view().to().equals(to))
        .findFirst()
        .map(Link::of);
  }
}
