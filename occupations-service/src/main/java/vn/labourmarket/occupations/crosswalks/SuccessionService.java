package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.crosswalks.CrosswalkRepository.Revision;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Link;
import vn.labourmarket.occupations.crosswalks.CrosswalkRoutes.Step;

/**
 * What became of the codes of one version in another, as the crosswalk between both says; of areas,
 * as their successions say.
 */
@ApplicationScoped
public class SuccessionService {
  private final CrosswalkRepository crosswalks;
  private final CrosswalkReader reader;
  private final AreaCrosswalk areas;

  SuccessionService(CrosswalkRepository crosswalks, CrosswalkReader reader, AreaCrosswalk areas) {
    this.crosswalks = crosswalks;
    this.reader = reader;
    this.areas = areas;
  }

  /** A counterpart in the other version. */
  public record Part(String code, BigDecimal weight) {}

  /** What is known in both directions. */
  public interface Succession {
    /** Codes of the older version with several targets, after a code, in their order. */
    List<String> split(String after, int limit);

    /** Codes of the newer version with several sources, after a code, in their order. */
    List<String> merged(String after, int limit);

    /** What codes of the older version became. */
    Map<String, List<Part>> targets(Set<String> codes);

    /** What codes of the newer version came from. */
    Map<String, List<Part>> sources(Set<String> codes);
  }

  private final class Stored implements Succession {
    private final Step forwards;
    private final Step backwards;

    Stored(Step forwards, Step backwards) {
      this.forwards = forwards;
      this.backwards = backwards;
    }

    @Override
    public List<String> split(String after, int limit) {
      return reader.severalTimes(forwards, after, limit);
    }

    @Override
    public List<String> merged(String after, int limit) {
      return reader.severalTimes(backwards, after, limit);
    }

    @Override
    public Map<String, List<Part>> targets(Set<String> codes) {
      return parts(forwards, codes);
    }

    @Override
    public Map<String, List<Part>> sources(Set<String> codes) {
      return parts(backwards, codes);
    }

    private Map<String, List<Part>> parts(Step step, Collection<String> codes) {
      ChainWalk walk = reader.walk(List.of(step), codes);
      Map<String, List<Part>> parts = new TreeMap<>();
      codes.forEach(it -> parts.put(it, SuccessionService.parts(walk.from(it).arrivals())));
      return parts;
    }
  }

  /** Versions of the scheme hold provinces, so these alone are compared. */
  private record OfAreas(Map<String, AreaWays.Way> forwards, Map<String, AreaWays.Way> backwards)
      implements Succession {

    @Override
    public List<String> split(String after, int limit) {
      return several(forwards, after, limit);
    }

    @Override
    public List<String> merged(String after, int limit) {
      return several(backwards, after, limit);
    }

    private static List<String> several(Map<String, AreaWays.Way> ways, String after, int limit) {
      return ways.entrySet().stream()
          .filter(it -> it.getValue().arrivals().size() > 1)
          .map(Map.Entry::getKey)
          .filter(it -> it.compareTo(after) > 0)
          .sorted()
          .limit(limit)
          .toList();
    }

    @Override
    public Map<String, List<Part>> targets(Set<String> codes) {
      return parts(forwards, codes);
    }

    @Override
    public Map<String, List<Part>> sources(Set<String> codes) {
      return parts(backwards, codes);
    }

    private static Map<String, List<Part>> parts(
        Map<String, AreaWays.Way> ways, Set<String> codes) {
      Map<String, List<Part>> parts = new TreeMap<>();
      for (String code : codes) {
        AreaWays.Way way = ways.get(code);
        parts.put(code, way == null ? List.of() : SuccessionService.parts(way.arrivals()));
      }
      return parts;
    }
  }

  private static List<Part> parts(List<ChainWalk.Arrival> arrivals) {
    return arrivals.stream().map(it -> new Part(it.code(), it.weight())).toList();
  }

  /** The published crosswalk between two versions, whichever way it was made. */
  public Optional<Succession> between(ClassificationRef from, ClassificationRef to) {
    if (from.scheme().equals(AreaCrosswalk.SCHEME) && to.scheme().equals(AreaCrosswalk.SCHEME)) {
      LocalDate older = AreaCrosswalk.day(from);
      LocalDate newer = AreaCrosswalk.day(to);
      return Optional.of(
          new OfAreas(
              areas.all(older, newer, AreaLevel.PROVINCE),
              areas.all(newer, older, AreaLevel.PROVINCE)));
    }
    List<Revision> all = crosswalks.newest(false);
    return find(all, from, to)
        .<Succession>map(it -> new Stored(new Step(it, false), new Step(it, true)))
        .or(
            () ->
                find(all, to, from)
                    .<Succession>map(it -> new Stored(new Step(it, true), new Step(it, false))));
  }

  private static Optional<Link> find(
      List<Revision> all, ClassificationRef from, ClassificationRef to) {
    return all.stream()
        .filter(it -> it.view().from().equals(from) && it.view().to().equals(to))
        .findFirst()
        .map(Link::of);
  }
}
